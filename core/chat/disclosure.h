// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/prompt/prompt.h"
#include "core/workspace/provider_settings.h"

namespace success {

/// What a question to a model takes out of this program, and where to: for whoever has to agree to it first.
struct Disclosure
{
    struct Part
    {
        QString kind; ///< as Record::kind
        int records = 0;
    };

    QString origin; ///< `https://api.openai.com`; what agreeToOrigin() takes
    QString host;
    bool onThisComputer = false;
    QString model;
    bool withKey = false; ///< a key goes along
    int records = 0;
    std::vector<Part> parts; ///< the most first
    int earlierTurns = 0;
    qsizetype characters = 0; ///< rules, records and question together
};

[[nodiscard]] Disclosure disclosureOf(const ProviderSettings &settings, const assistant::Prompt &prompt, bool withKey);

/// `42 records (12 calls, 30 signals) and the question, 15,200 characters in all, go to api.openai.com (model …)`.
[[nodiscard]] QString disclosureSentence(const Disclosure &disclosure);

} // namespace success
