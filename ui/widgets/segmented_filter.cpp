// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/segmented_filter.h"

#include "ui/format/words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace success::ui {

SegmentedFilter::SegmentedFilter(const Theme &theme, const QString &name, std::vector<Option> options, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_options(std::move(options))
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    for (size_t i = 0; i < m_options.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("option-") + m_options[i].key);
        button->setText(m_options[i].label);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // half a word says nothing
        button->setAccessibleName(name + QStringLiteral(": ") + m_options[i].label);
        m_group->addButton(button, int(i));
        row->addWidget(button);
    }
    setCurrent({});
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        choose(index);
        Q_EMIT currentChanged(m_options[size_t(index)].key);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString SegmentedFilter::current() const
{
    return m_options[size_t(std::max(0, m_group->checkedId()))].key;
}

void SegmentedFilter::setCurrent(const QString &key)
{
    int index = 0;
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].key == key)
            index = int(i);
    }
    choose(index);
}

void SegmentedFilter::setCount(const QString &key, int count)
{
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].key != key)
            continue;
        const QString &label = m_options[i].label;
        m_group->button(int(i))->setText(count < 0 ? label : label + QStringLiteral("  ") + countText(count));
    }
}

void SegmentedFilter::choose(int index)
{
    m_group->button(index)->setChecked(true);
    for (QAbstractButton *button : m_group->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void SegmentedFilter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::NeutralTint));
    painter.drawRoundedRect(rect(), space::radius, space::radius);
}

void SegmentedFilter::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int next = m_group->checkedId() + step;
    if (step == 0 || next < 0 || next >= int(m_options.size())) {
        QWidget::keyPressEvent(event);
        return;
    }
    choose(next);
    m_group->button(next)->setFocus(Qt::TabFocusReason);
    Q_EMIT currentChanged(current());
}

} // namespace success::ui
