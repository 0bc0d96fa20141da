// SPDX-License-Identifier: Apache-2.0
#include "core/net/limit_signals.h"

#include "core/net/json_text.h"
#include "core/net/retry_after.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds rollingDay = 1h; ///< a span of 24 hours frees requests all the time: worth asking again then

QString tr(const char *text)
{
    return QCoreApplication::translate("LimitSignals", text);
}

bool isSuccess(const HttpResponse &response)
{
    return (response.status >= 200 && response.status < 300) || response.status == 304;
}

std::optional<qint64> numberIn(const HttpResponse &response, QByteArrayView header)
{
    bool isNumber = false;
    const qint64 number = response.header(header).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// A text member of a refusal's body; of a list's first entry, for systems that answer with one.
QByteArray textIn(const HttpResponse &response, const char *member, const char *inside = nullptr)
{
    auto json = jsonFromText(response.body).value_or(nlohmann::json());
    if (json.is_array() && !json.empty())
        json = nlohmann::json(json.front());
    if (inside != nullptr)
        json = json.is_object() && json.contains(inside) ? nlohmann::json(json[inside]) : nlohmann::json();
    if (!json.is_object() || !json.contains(member) || !json[member].is_string())
        return {};
    return QByteArray::fromStdString(json[member].get_ref<const std::string &>());
}

/// `used/most` of `Sforce-Limit-Info: api-usage=18/5000, per-app-api-usage=17/250(appName=x)`.
bool salesforceIsUsedUp(const HttpResponse &response)
{
    for (const QByteArray &part : response.header("Sforce-Limit-Info").split(',')) {
        const QByteArray usage = part.trimmed();
        if (!usage.startsWith("api-usage="))
            continue;
        const QByteArrayList numbers = usage.mid(10).split('/');
        bool isUsed = false;
        bool isMost = false;
        const qint64 used = numbers.value(0).toLongLong(&isUsed);
        const qint64 most = numbers.value(1).toLongLong(&isMost);
        return isUsed && isMost && most > 0 && used >= most;
    }
    return false;
}

LimitSignal hubSpotDaily(bool refused)
{
    return {rollingDay, refused, tr("its daily allowance, which returns at midnight in the account's time zone,")};
}

LimitSignal salesforceDaily(bool refused)
{
    return {rollingDay, refused, tr("the organisation's allowance of requests in 24 hours")};
}

} // namespace

std::optional<LimitSignal> attioLimits(const HttpResponse &response, Instant wall)
{
    if (response.status != 429)
        return std::nullopt;
    return LimitSignal{std::max<milliseconds>(1s, requestedWait(response, wall).value_or(0ms)), true};
}

std::optional<LimitSignal> gitHubLimits(const HttpResponse &response, Instant wall)
{
    const bool usedUp = numberIn(response, "x-ratelimit-remaining") == 0;
    const auto reset = numberIn(response, "x-ratelimit-reset");
    const QString allowance = response.header("x-ratelimit-resource") == "search" ? tr("its allowance of searches")
                                                                                  : tr("its hourly allowance");
    const auto untilReset = [&] {
        const qint64 seconds = std::clamp<qint64>(*reset - epochSeconds(wall) + 1, 1, 86400);
        return milliseconds(seconds * 1000);
    };
    if (isSuccess(response) && usedUp && reset)
        return LimitSignal{untilReset(), false, allowance};
    if (response.status != 403 && response.status != 429)
        return std::nullopt;
    if (const auto asked = requestedWait(response, wall))
        return LimitSignal{*asked, true};
    if (usedUp && reset)
        return LimitSignal{untilReset(), true, allowance};
    if (response.status == 429 || textIn(response, "message").toLower().contains("rate limit"))
        return LimitSignal{60s, true, {}, true};
    return std::nullopt;
}

std::optional<LimitSignal> hubSpotLimits(const HttpResponse &response, Instant wall)
{
    if (isSuccess(response)) {
        if (numberIn(response, "X-HubSpot-RateLimit-Daily-Remaining") == 0)
            return hubSpotDaily(false);
        const auto span = numberIn(response, "X-HubSpot-RateLimit-Interval-Milliseconds");
        if (numberIn(response, "X-HubSpot-RateLimit-Remaining") == 0 && span)
            return LimitSignal{milliseconds(std::clamp<qint64>(*span, 0, 60000))};
        return std::nullopt;
    }
    if (response.status == 423)
        return LimitSignal{std::max<milliseconds>(2s, requestedWait(response, wall).value_or(0ms))};
    if (response.status != 429)
        return std::nullopt;
    const QByteArray policy = textIn(response, "policyName").toUpper();
    if (policy.contains("DAILY"))
        return hubSpotDaily(true);
    if (const auto asked = requestedWait(response, wall))
        return LimitSignal{*asked, true};
    return LimitSignal{policy.contains("TEN_SECONDLY") ? 10s : 1s, true};
}

std::optional<LimitSignal> postHogLimits(const HttpResponse &response, Instant wall)
{
    if (response.status != 429)
        return std::nullopt;
    if (const auto asked = requestedWait(response, wall))
        return LimitSignal{*asked, true};
    return LimitSignal{10s, true, {}, true};
}

std::optional<LimitSignal> salesforceLimits(const HttpResponse &response, Instant)
{
    if (isSuccess(response))
        return salesforceIsUsedUp(response) ? std::optional(salesforceDaily(false)) : std::nullopt;
    if (response.status != 403 || textIn(response, "errorCode") != "REQUEST_LIMIT_EXCEEDED")
        return std::nullopt;
    if (textIn(response, "message").contains("ConcurrentRequests"))
        return LimitSignal{5s, true, {}, true};
    return salesforceDaily(true);
}

std::optional<LimitSignal> stripeLimits(const HttpResponse &response, Instant wall)
{
    const QByteArray code = response.status == 400 || response.status == 429 ? textIn(response, "code", "error") : "";
    const bool refused = response.status == 429 ? code != "lock_timeout" : code == "rate_limit";
    if (!refused)
        return std::nullopt;
    return LimitSignal{std::max<milliseconds>(1s, requestedWait(response, wall).value_or(0ms)), true};
}

} // namespace success
