// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/detail_parts.h"

#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

namespace success::ui {
namespace {

constexpr int labelWidth = 112;

} // namespace

DetailCard detailCard(const QString &title, const QString &note)
{
    auto *frame = panel("card");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *header = new SectionHeader(title);
    header->setNote(note);
    column->addWidget(header);
    frame->setAccessibleName(title);
    return {frame, column};
}

QLabel *caption(const QString &text)
{
    auto *label = textLabel(text, TextStyle::Caption, TextTone::Secondary);
    label->setWordWrap(true);
    return label;
}

QGridLayout *pairGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    grid->setContentsMargins(0, 0, 0, 0);
    return grid;
}

void addPair(QGridLayout *grid, const QString &label, const QString &value, const QString &exact)
{
    const int row = grid->rowCount();
    auto *name = paragraph(label, TextTone::Secondary);
    auto *text = paragraph(value);
    // A long word must not widen the card beyond the pane: it wraps where it can, and stands whole on hover.
    name->setMinimumWidth(labelWidth);
    name->setMaximumWidth(labelWidth);
    text->setMinimumWidth(labelWidth);
    text->setToolTip(exact.isEmpty() ? value : exact);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1, Qt::AlignTop);
}

} // namespace success::ui
