// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/merging/split_dialog.h"

#include "core/identity/domain.h"
#include "ui/customer/detail_parts.h"
#include "ui/customer/detail_sections.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr QSize dialogSize(520, 520);
constexpr int longestChoice = 430;

QCheckBox *choice(const QString &name)
{
    auto *box = new QCheckBox;
    box->setText(buttonName(name, box->fontMetrics(), longestChoice));
    box->setAccessibleName(name);
    return box;
}

/// The first few, and how many more there are.
QString namesOf(const QStringList &keys)
{
    constexpr qsizetype most = 4;
    const QString shown = keys.mid(0, most).join(QStringLiteral(", "));
    return keys.size() <= most ? shown : SplitDialog::tr("%1 and %2 more").arg(shown).arg(keys.size() - most);
}

} // namespace

QString keyOfItsOwn(const RelatedCompany &company, const QString &accountKey)
{
    if (const auto domain = companyDomain(company.domain); domain && *domain != accountKey)
        return *domain;
    return u"local:" % sourceKey(company.source) % u'-' % company.externalId;
}

SplitDialog::SplitDialog(const CustomerDetail &detail, QWidget *parent)
    : DecisionDialog(QStringLiteral("split"), tr("Split an account"), tr("Split off"), parent)
    , m_key(detail.account.key)
    , m_name(detail.account.name)
    , m_outcome(paragraph({}, TextTone::Secondary, this))
{
    m_outcome->setObjectName(QStringLiteral("splitOutcome"));
    for (const QString &key : detail.mergedKeys)
        m_accounts.emplace_back(choice(key), key);
    for (const RelatedCompany &company : detail.companies) {
        const QString key = keyOfItsOwn(company, m_key);
        const QString name = company.name.isEmpty() ? company.externalId : company.name;
        auto *box = choice(QStringLiteral("%1 · %2").arg(sourceTitle(company.source), name));
        box->setToolTip(tr("%1. It becomes the account %2.").arg(joinRuleText(company.joinRule), key).toHtmlEscaped());
        // What was merged comes apart as the account it was; a company that is alone has nothing to be split from.
        box->setEnabled(company.joinRule != u"merged" && detail.companies.size() > 1);
        m_records.emplace_back(box, AccountParts::Record{company.source, company.externalId, key});
    }
    auto *question = paragraph(tr("What of “%1” is another company?").arg(m_name));
    question->setTextFormat(Qt::PlainText);
    content()->addWidget(question);
    addChoices();
    m_outcome->setTextFormat(Qt::PlainText);
    content()->addWidget(m_outcome);
    resize(parent ? dialogSize.boundedTo(parent->window()->size() - QSize(space::xl, space::xl)) : dialogSize);
    describe();
}

void SplitDialog::addChoices()
{
    auto *choices = new QWidget;
    auto *list = new QVBoxLayout(choices);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::s);
    if (!m_accounts.empty())
        list->addWidget(caption(tr("Merged into it; each becomes the account it was")));
    for (const auto &[box, key] : m_accounts)
        list->addWidget(box);
    list->addWidget(caption(tr("Its records; each becomes an account of its own")));
    for (const auto &[box, record] : m_records)
        list->addWidget(box);
    list->addStretch(1);
    for (auto *box : choices->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &SplitDialog::describe);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(choices);
    content()->addWidget(scroll, 1);
}

AccountParts SplitDialog::parts() const
{
    AccountParts parts;
    for (const auto &[box, key] : m_accounts) {
        if (box->isChecked())
            parts.accounts << key;
    }
    for (const auto &[box, record] : m_records) {
        if (box->isChecked())
            parts.records.push_back(record);
    }
    return parts;
}

void SplitDialog::describe()
{
    const AccountParts chosen = parts();
    QStringList keys = chosen.accounts;
    for (const AccountParts::Record &record : chosen.records)
        keys << record.newKey;
    keys.removeDuplicates();
    const bool everything =
        std::ranges::all_of(m_records, [](const auto &record) { return record.first->isChecked(); });
    acceptButton()->setEnabled(!keys.isEmpty() && !everything);
    if (everything)
        m_outcome->setText(tr("Leave at least one record: an account without any is no account."));
    else if (keys.isEmpty())
        m_outcome->setText(tr("Choose what to take out; below you see what becomes of it."));
    else
        m_outcome->setText(tr("From then on accounts of their own: %1. “%2” keeps the rest. You can undo this.")
                               .arg(namesOf(keys), m_name));
}

} // namespace success::ui
