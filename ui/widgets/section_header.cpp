// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/section_header.h"

#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace success::ui {

SectionHeader::SectionHeader(const QString &title, bool page, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(textLabel(title, page ? TextStyle::PageTitle : TextStyle::SectionTitle, TextTone::Normal, this))
    , m_note(textLabel({}, TextStyle::Body, TextTone::Secondary, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note, 1);
    setAccessibleName(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void SectionHeader::addAction(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace success::ui
