// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_change_section.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/format/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

/// What is offered as the day to look back to; the last two are days of their own.
enum Since : int { Week, Month, Quarter, LastSaved, OwnDay };
constexpr std::array daysBack{7, 30, 90};

Tone toneOfPoints(int points)
{
    return points < 0 ? tone::critical : points > 0 ? tone::healthy : tone::neutral;
}

/// `Low product adoption −8, silence −2`; empty: no factor.
QString factorList(const HealthChange::Step &step)
{
    QStringList texts;
    for (size_t factor = 0; factor < healthFactors; ++factor) {
        if (step.byFactor[factor] != 0)
            texts.push_back(QStringLiteral("%1 %2").arg(healthFactorTitle(HealthFactor(factor)),
                                                        signedPoints(step.byFactor[factor])));
    }
    return QLocale().createSeparatedList(texts);
}

QString inputList(std::uint8_t inputs)
{
    QStringList titles;
    for (int input = 0; input < healthInputs; ++input) {
        if ((inputs >> input) & 1)
            titles.push_back(healthInputTitle(healthInputKey(HealthInput(input))));
    }
    return QLocale().createSeparatedList(titles);
}

} // namespace

QString coverageChangeText(const HealthChange &change)
{
    QStringList sentences;
    if (change.appeared)
        sentences.push_back(ScoreChangeSection::tr("Measured now and not then: %1.").arg(inputList(change.appeared)));
    if (change.wentAway)
        sentences.push_back(ScoreChangeSection::tr("Measured then and not now: %1.").arg(inputList(change.wentAway)));
    return sentences.join(u' ');
}

ScoreChangeSection::ScoreChangeSection(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_choice(new QComboBox(this))
    , m_day(new QDateEdit(this))
    , m_column(new QVBoxLayout(this))
{
    setProperty("panel", QStringLiteral("card"));
    setObjectName(QStringLiteral("scoreChange"));
    setAccessibleName(tr("What changed in the score"));
    m_column->setContentsMargins(space::l, space::m, space::l, space::m);
    m_column->setSpacing(space::s);
    m_column->addWidget(new SectionHeader(tr("What changed")));
    m_choice->setObjectName(QStringLiteral("scoreSinceChoice"));
    m_choice->setAccessibleName(tr("Since when"));
    for (const int days : daysBack)
        m_choice->addItem(tr("in %1 days").arg(days));
    m_choice->addItem(tr("since the last saved day"));
    m_choice->addItem(tr("since a day"));
    m_day->setObjectName(QStringLiteral("scoreSince"));
    m_day->setAccessibleName(tr("Since which day"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_choice, 1);
    row->addWidget(m_day);
    m_column->addLayout(row);
    connect(m_choice, &QComboBox::activated, this, [this](int choice) {
        chooseDay(choice);
        Q_EMIT sinceChanged();
    });
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        m_choice->setCurrentIndex(OwnDay);
        Q_EMIT sinceChanged();
    });
}

void ScoreChangeSection::setUntil(QDate until, std::optional<QDate> lastSaved)
{
    m_until = until;
    m_lastSaved = lastSaved;
    auto *items = qobject_cast<QStandardItemModel *>(m_choice->model());
    items->item(LastSaved)->setEnabled(lastSaved.has_value());
    if (!lastSaved && m_choice->currentIndex() == LastSaved)
        m_choice->setCurrentIndex(Week);
    const QSignalBlocker quiet(m_day);
    m_day->setMaximumDate(until.addDays(-1));
    chooseDay(m_choice->currentIndex());
}

void ScoreChangeSection::chooseDay(int choice)
{
    const QSignalBlocker quiet(m_day);
    if (choice < int(daysBack.size()))
        m_day->setDate(m_until.addDays(-daysBack[size_t(choice)]));
    else if (choice == LastSaved && m_lastSaved)
        m_day->setDate(*m_lastSaved);
}

QDate ScoreChangeSection::since() const
{
    return m_day->date();
}

void ScoreChangeSection::setChange(const Result<ScoreChange> &shown)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    if (!shown) {
        auto *words = paragraph(shown.error().sentence, TextTone::Secondary);
        words->setObjectName(QStringLiteral("scoreChangeWords"));
        column->addWidget(words);
    } else {
        const HealthChange &change = shown->change;
        auto *sum = paragraph(tr("%1 then, %2 now: %3 points")
                                  .arg(QString::number(change.before), QString::number(change.after),
                                       signedPoints(change.after - change.before)));
        sum->setObjectName(QStringLiteral("scoreChangeSum"));
        column->addWidget(sum);
        addFactors(column, change);
        if (const QString coverage = coverageChangeText(change); !coverage.isEmpty())
            column->addWidget(caption(coverage));
        column->addWidget(caption(shown->basis == ScoreChange::Basis::Saved
                                      ? tr("Against what was measured and saved on that day.")
                                      : tr("Against what the records of today say of that day.")));
        if (const QString untold = untoldSentence(*shown); !untold.isEmpty())
            column->addWidget(caption(untold));
    }
    delete std::exchange(m_content, content);
    m_column->addWidget(content);
    content->show();
}

/// One line for each part: its points, what it is, and the factors that make it up.
void ScoreChangeSection::addFactors(QVBoxLayout *column, const HealthChange &change) const
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const ChangePart &part : changeParts(change)) {
        const int row = grid->rowCount();
        const QString points = signedPoints(part.step->total());
        auto *badge = new Badge(m_theme, points, toneOfPoints(part.step->total()));
        badge->setMinimumWidth(badgeSize(signedPoints(-88)).width());
        badge->setObjectName(QStringLiteral("change.") + part.key);
        grid->addWidget(badge, row, 0, Qt::AlignTop);
        grid->addWidget(paragraph(tr("%1: %2").arg(part.title, part.meaning)), row, 1);
        if (const QString factors = factorList(*part.step); !factors.isEmpty())
            grid->addWidget(caption(factors), row + 1, 1);
    }
    column->addLayout(grid);
}

} // namespace success::ui
