// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_score.h"

#include <QCoreApplication>

namespace success {

namespace {

struct FactorName
{
    const char16_t *key;
    const char *title;
};

// In the order of HealthFactor.
constexpr std::array names{
    FactorName{u"low_adoption", QT_TRANSLATE_NOOP("HealthFactor", "Low product adoption")},
    FactorName{u"usage_decline", QT_TRANSLATE_NOOP("HealthFactor", "Usage decline")},
    FactorName{u"inactive", QT_TRANSLATE_NOOP("HealthFactor", "Inactive")},
    FactorName{u"past_due", QT_TRANSLATE_NOOP("HealthFactor", "Past due")},
    FactorName{u"failed_retries", QT_TRANSLATE_NOOP("HealthFactor", "Failed retries")},
    FactorName{u"cancellation_scheduled", QT_TRANSLATE_NOOP("HealthFactor", "Cancellation scheduled")},
    FactorName{u"unpaid_or_canceled", QT_TRANSLATE_NOOP("HealthFactor", "Unpaid or canceled")},
    FactorName{u"renewal_pressure", QT_TRANSLATE_NOOP("HealthFactor", "Renewal pressure")},
    FactorName{u"lapsed", QT_TRANSLATE_NOOP("HealthFactor", "Lapsed")},
    FactorName{u"no_renewal_motion", QT_TRANSLATE_NOOP("HealthFactor", "No renewal motion")},
    FactorName{u"escalation", QT_TRANSLATE_NOOP("HealthFactor", "Escalation")},
    FactorName{u"churn_risk", QT_TRANSLATE_NOOP("HealthFactor", "Churn risk")},
    FactorName{u"complaint", QT_TRANSLATE_NOOP("HealthFactor", "Complaint")},
    FactorName{u"objection", QT_TRANSLATE_NOOP("HealthFactor", "Objection")},
    FactorName{u"issue", QT_TRANSLATE_NOOP("HealthFactor", "Issue")},
    FactorName{u"detractor", QT_TRANSLATE_NOOP("HealthFactor", "Detractor")},
    FactorName{u"silence", QT_TRANSLATE_NOOP("HealthFactor", "Silence")},
};
static_assert(names.size() == healthFactors);

} // namespace

QString healthFactorKey(HealthFactor factor)
{
    return QString::fromUtf16(names[size_t(factor)].key);
}

QString healthFactorTitle(HealthFactor factor)
{
    return QCoreApplication::translate("HealthFactor", names[size_t(factor)].title);
}

QString healthInputKey(HealthInput input)
{
    switch (input) {
    case HealthInput::Adoption:
        return QStringLiteral("adoption");
    case HealthInput::Payment:
        return QStringLiteral("payment");
    case HealthInput::Renewal:
        return QStringLiteral("renewal");
    case HealthInput::Signals:
        break;
    }
    return QStringLiteral("signals");
}

QString missingInputReason(HealthInput input, const HealthFacts &facts)
{
    switch (input) {
    case HealthInput::Adoption:
        return QCoreApplication::translate("HealthInput",
                                           "No product usage is known for this account. Connect PostHog, "
                                           "or check that its group key or e-mail domain matches.");
    case HealthInput::Payment:
        if (facts.billingCustomer)
            return QCoreApplication::translate("HealthInput",
                                               "The linked Stripe customer has neither an invoice nor a subscription "
                                               "that has begun, so there is no payment to measure yet.");
        return QCoreApplication::translate("HealthInput",
                                           "No billing record is linked to this account. Connect Stripe, "
                                           "or link its Stripe customer.");
    case HealthInput::Renewal:
        if (facts.rolling)
            return QCoreApplication::translate("HealthInput",
                                               "The subscription renews by itself each period and has no dated term, "
                                               "so there is no renewal to measure.");
        return QCoreApplication::translate("HealthInput", "No dated term is running or has ended in the last 90 days. "
                                                          "Connect Salesbricks if its contract is kept there.");
    case HealthInput::Signals:
        break;
    }
    return QCoreApplication::translate("HealthInput", "No call, message or signal is known for this account. Connect "
                                                      "BuildBetter.");
}

} // namespace success
