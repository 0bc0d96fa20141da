// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/candidate_sheet.h"

#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/customer/factor_row.h"
#include "ui/format/money_text.h"
#include "ui/format/score_move_text.h"
#include "ui/format/words.h"
#include "ui/section/chance_parts.h"
#include "ui/sections/convert/candidate_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int sheetWidth = 480;

std::vector<double> weeksOf(const ConvertFacts &facts)
{
    std::vector<double> weeks;
    for (const auto users : facts.weeklyUsers) {
        if (facts.usageKnown && users != HealthFacts::unknownUsers)
            weeks.push_back(users);
    }
    return weeks;
}

/// Why nothing at all is measured, where it is one reason for every input; else empty.
QString onlyReason(const Explanation &explanation)
{
    const auto &missing = explanation.missing;
    const bool one = missing.size() == size_t(convertInputs) &&
                     std::ranges::all_of(missing, [&](const auto &input) { return input.reason == missing[0].reason; });
    return one ? missing[0].reason : QString();
}

QString inputTitle(const QString &key)
{
    for (int i = 0; i < convertInputs; ++i) {
        if (convertInputKey(ConvertInput(i)) == key)
            return convertInputTitle(ConvertInput(i));
    }
    return key;
}

} // namespace

CandidateSheet::CandidateSheet(Session &session, const Theme &theme, QWidget *parent)
    : Sheet(theme, tr("Candidate"), sheetWidth, parent)
    , m_session(session)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("candidateSheet"));
    setFooter(makeFooter());
}

QWidget *CandidateSheet::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    auto *route = secondaryButton(tr("Route to…"));
    route->setObjectName(QStringLiteral("candidateRoute"));
    auto *open = primaryButton(tr("Open customer"));
    open->setObjectName(QStringLiteral("openCustomer"));
    row->addStretch(1);
    row->addWidget(route);
    row->addWidget(open);
    connect(route, &QPushButton::clicked, this, [this] { Q_EMIT routeRequested(m_key); });
    connect(open, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT customerRequested(m_key);
    });
    return footer;
}

void CandidateSheet::openFor(const QString &accountKey)
{
    m_key = accountKey;
    setContent(new QWidget);
    read();
    open();
}

void CandidateSheet::setPortfolio(const PortfolioPtr &portfolio)
{
    m_portfolio = portfolio;
    if (isOpen())
        read();
}

void CandidateSheet::read()
{
    const auto *account = m_portfolio ? m_portfolio->find(m_key) : nullptr;
    if (account == nullptr)
        return close();
    setTitle(account->name);
    const auto work = [portfolio = m_portfolio, account, folder = m_session.folder()]() -> Answer {
        auto cache = Database::open(folder.cacheFile(), cacheSchema(), OpenMode::ReadOnly);
        if (!cache)
            return tl::unexpected(cache.error());
        auto detail = loadCandidate(*portfolio, *account, **cache);
        if (!detail)
            return tl::unexpected(detail.error());
        const auto moved = readScoreMove(folder.workspaceFile(), Section::Convert, account->key, portfolio->asOf.date);
        if (!moved)
            return tl::unexpected(moved.error());
        detail->moved = *moved;
        return std::make_shared<const CandidateDetail>(std::move(*detail));
    };
    m_reading.run(work, [this](const Answer &answer) { fill(answer); });
}

void CandidateSheet::fill(const Answer &answer)
{
    setContent(answer ? content(**answer) : paragraph(answer.error().sentence, TextTone::Critical));
    Q_EMIT shown();
}

QWidget *CandidateSheet::content(const CandidateDetail &detail) const
{
    auto *all = panel("surface");
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    const Explanation &explanation = detail.explanation;
    column->addWidget(
        makeChanceHead(m_theme, {QStringLiteral("candidateScore"), explanation.score,
                                 explanation.likelihood.value_or(Likelihood::NotScored), detail.account.domain,
                                 coverageText(explanation), scoreMoveText(detail.moved, explanation.score)}));
    column->addWidget(trials(detail));
    column->addWidget(factors(detail));
    column->addWidget(makeContactsCard(m_theme, QStringLiteral("candidateContacts"), detail.contacts));
    column->addStretch(1);
    return all;
}

QWidget *CandidateSheet::trials(const CandidateDetail &detail) const
{
    auto [frame, column] = detailCard(tr("Trial"));
    frame->setObjectName(QStringLiteral("candidateTrials"));
    for (const ConvertLead &lead : detail.leads)
        column->addWidget(paragraph(leadText(lead, m_portfolio->asOf.date)));
    if (detail.leads.empty())
        column->addWidget(paragraph(tr("There is no trial and no open order; the account was routed here.")));
    auto *grid = pairGrid();
    if (detail.candidate) {
        const auto &candidate = *detail.candidate;
        addPair(grid, tr("Estimated value"),
                candidate.value ? moneyText(*candidate.value) + u' ' + basisText(candidate.basis)
                                : tr("Unknown: %1").arg(basisText(candidate.basis)));
        if (candidate.expected)
            addPair(grid, tr("Expected value"), tr("%1, by the score").arg(moneyText(*candidate.expected)));
    }
    const QString usage = usageText(detail.facts);
    addPair(grid, tr("Usage"), usage);
    column->addLayout(grid);
    if (const auto weeks = weeksOf(detail.facts); weeks.size() > 1) {
        auto *line = new Sparkline(m_theme);
        line->setValues(weeks, tr("Weekly active users of eight weeks. %1").arg(usage));
        column->addWidget(line);
    }
    return frame;
}

QWidget *CandidateSheet::factors(const CandidateDetail &detail) const
{
    const auto &explanation = detail.explanation;
    auto [frame, column] = detailCard(tr("Score"), coverageText(explanation));
    frame->setObjectName(QStringLiteral("candidateFactors"));
    for (const auto &factor : explanation.factors)
        column->addWidget(factorRow(factor, true, m_theme));
    if (const auto reason = onlyReason(explanation); !reason.isEmpty()) {
        column->addWidget(paragraph(tr("Not scored. %1").arg(reason)));
        return frame;
    }
    if (!explanation.score)
        column->addWidget(paragraph(tr("Not scored: there is nothing yet that a score could rest on.")));
    for (const auto &missing : explanation.missing)
        column->addWidget(caption(tr("Not measured: %1. %2").arg(inputTitle(missing.input), missing.reason)));
    return frame;
}

} // namespace success::ui
