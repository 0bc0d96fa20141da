// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/stage_delegate.h"

#include "core/sections/pipeline/board.h"
#include "ui/sections/pipeline/deals_table_view.h"

#include <QComboBox>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace success::ui {
namespace {

constexpr int arrowSide = 16;

QRect arrowPlace(QRect cell)
{
    return {cell.right() - arrowSide - space::xs, cell.center().y() - arrowSide / 2, arrowSide, arrowSide};
}

bool isEditable(const QModelIndex &index)
{
    return (index.flags() & Qt::ItemIsEditable) != 0;
}

} // namespace

bool StageDelegate::isLink(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const
{
    return isEditable(index) &&
           arrowPlace(option.rect).adjusted(-space::xs, -space::s, space::xs, space::s).contains(point);
}

QSize StageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(arrowSide + space::s, 0);
}

void StageDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool editable = isEditable(index);
    QRect words = option.rect.adjusted(space::s, 0, -space::s, 0);
    if (editable) {
        words.setRight(arrowPlace(option.rect).left() - space::xs);
        m_theme.icon(QStringLiteral("chevron-down")).paint(&painter, arrowPlace(option.rect));
    }
    const QString note = index.data(NoteRole).toString();
    if (note.isEmpty())
        return paintText(painter, words, index.data().toString(), Qt::AlignLeft | Qt::AlignVCenter, TextStyle::Body,
                         textRole(index));
    const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
    paintText(painter, upper, index.data().toString(), Qt::AlignLeft | Qt::AlignBottom, TextStyle::Body,
              textRole(index));
    paintText(painter, upper.translated(0, upper.height()), note, Qt::AlignLeft | Qt::AlignTop, TextStyle::Caption,
              Role::InfoText);
}

bool StageDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !isLink(option, index, mouse->pos()))
        return false;
    Q_EMIT editRequested(index);
    return true;
}

QWidget *StageDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DealsModel *>(index.model());
    const auto [book, deal] = model->dealAt(index.row());
    if (!deal)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("stageEditor"));
    box->setAccessibleName(tr("Stage of %1").arg(deal->name));
    for (const quint32 stage : stagesFor(*book, *deal))
        box->addItem(book->stages[stage].title, stage);
    connect(box, &QComboBox::activated, this, [this, box] {
        Q_EMIT const_cast<StageDelegate *>(this)->commitData(box);
        Q_EMIT const_cast<StageDelegate *>(this)->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup); // once it stands in its cell
    return box;
}

void StageDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    const auto [book, deal] = qobject_cast<const DealsModel *>(index.model())->dealAt(index.row());
    if (deal)
        box->setCurrentIndex(box->findData(deal->stage));
}

void StageDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData());
}

void StageDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = std::min(editor->sizeHint().height(), option.rect.height());
    editor->setGeometry(option.rect.left(), option.rect.center().y() - height / 2, option.rect.width(), height);
}

} // namespace success::ui
