// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answer.h"

namespace success::assistant {

using Json = nlohmann::ordered_json;

Json answerJson(const Answer &answer)
{
    Json sentences = Json::array();
    for (const Sentence &sentence : answer.sentences) {
        Json json{{"text", sentence.text.toStdString()}, {"citations", sentence.citations}};
        if (!sentence.unsupported.empty())
            json["unsupported"] = sentence.unsupported;
        sentences.push_back(std::move(json));
    }
    Json citations = Json::object();
    for (size_t i = 0; i < answer.citations.size(); ++i) {
        const Citation &citation = answer.citations[i];
        const std::string day = citation.day.toString(Qt::ISODate).toStdString();
        citations[std::to_string(i + 1)] = {{"kind", citation.kind.toStdString()},
                                            {"id", citation.id.toStdString()},
                                            {"date", citation.day.isValid() ? Json(day) : Json(nullptr)},
                                            {"excerpt", citation.excerpt.toStdString()}};
    }
    Json json{{"answer", std::move(sentences)},
              {"citations", std::move(citations)},
              {"intent", answer.intent.toStdString()},
              {"provider", answer.provider.toStdString()}};
    if (!answer.model.isEmpty())
        json["model"] = answer.model.toStdString();
    if (!answer.incomplete.isEmpty())
        json["incomplete"] = answer.incomplete.toStdString();
    return json;
}

} // namespace success::assistant
