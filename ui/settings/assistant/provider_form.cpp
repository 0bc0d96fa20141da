// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/assistant/provider_form.h"

#include "ui/widgets/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace success::ui {

namespace {

constexpr int limitStep = 4'000;
constexpr int mostCharacters = 400'000;
constexpr int longestSilence = 600;

/// A choice: whom it asks, and what is usual there.
struct Preset
{
    const char *title;
    ModelProvider provider;
    const char *url;   ///< empty: the provider's own; `other`: to be typed
    const char *model; ///< an example
};

constexpr std::array presets{
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "Nobody: built-in answers only"), ModelProvider::BuiltIn, "", ""},
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "OpenAI"), ModelProvider::OpenAi, "", "gpt-4.1-mini"},
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "Anthropic"), ModelProvider::Anthropic, "", "claude-sonnet-4-5"},
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "Ollama on this computer"), ModelProvider::OpenAi,
           "http://localhost:11434/v1", "llama3.2"},
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "llama.cpp on this computer"), ModelProvider::OpenAi,
           "http://localhost:8080/v1", "default"},
    Preset{QT_TRANSLATE_NOOP("ProviderForm", "Another server that speaks OpenAI's chat completions"),
           ModelProvider::OpenAi, "other", ""},
};
constexpr int otherPreset = int(presets.size()) - 1;

QString usualUrl(const Preset &preset)
{
    return *preset.url != '\0' ? QString::fromLatin1(preset.url) : defaultBaseUrl(preset.provider).toString();
}

int presetOf(const ProviderSettings &settings)
{
    const auto found = std::ranges::find_if(presets, [&](const Preset &preset) {
        const bool ownUrl = preset.provider != ModelProvider::OpenAi || usualUrl(preset) == settings.baseUrl.toString();
        return preset.provider == settings.provider && ownUrl;
    });
    return found == presets.end() ? otherPreset : int(found - presets.begin());
}

} // namespace

SettingValues providerValues(const ProviderSettings &settings)
{
    const bool usual = settings.baseUrl == defaultBaseUrl(settings.provider);
    return {{QStringLiteral("assistant.provider"), providerKey(settings.provider).toStdString()},
            {QStringLiteral("assistant.base_url"),
             usual ? std::string() : settings.baseUrl.toString(QUrl::FullyEncoded).toStdString()},
            {QStringLiteral("assistant.model"), settings.model.toStdString()},
            {QStringLiteral("assistant.prompt_limit"), settings.promptLimit},
            {QStringLiteral("assistant.silence_seconds"), settings.silence.count()}};
}

ProviderForm::ProviderForm(QWidget *parent)
    : QWidget(parent)
    , m_who(new QComboBox(this))
    , m_ofModel(new QWidget(this))
    , m_url(new QLineEdit(m_ofModel))
    , m_model(new QLineEdit(m_ofModel))
    , m_limit(new QSpinBox(m_ofModel))
    , m_silence(new QSpinBox(m_ofModel))
{
    for (const Preset &preset : presets)
        m_who->addItem(tr(preset.title));
    m_limit->setRange(leastPromptLimit, mostCharacters);
    m_limit->setSingleStep(limitStep);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setSuffix(tr(" characters"));
    m_silence->setRange(5, longestSilence);
    m_silence->setSuffix(tr(" seconds"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(field(tr("Who may answer beside the built-in answers"), m_who, QStringLiteral("assistantWho")));
    column->addWidget(m_ofModel);
    auto *inner = new QVBoxLayout(m_ofModel);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::m);
    inner->addWidget(field(tr("Address"), m_url, QStringLiteral("assistantUrl")));
    inner->addWidget(field(tr("Model"), m_model, QStringLiteral("assistantModel")));
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(space::m);
    numbers->addWidget(field(tr("A question sends at most"), m_limit, QStringLiteral("assistantLimit")));
    numbers->addWidget(field(tr("Given up after a silence of"), m_silence, QStringLiteral("assistantSilence")));
    numbers->addStretch(1);
    inner->addLayout(numbers);
    connect(m_who, &QComboBox::activated, this, &ProviderForm::choose);
    for (QLineEdit *line : {m_url, m_model})
        connect(line, &QLineEdit::textEdited, this, &ProviderForm::edited);
    for (QSpinBox *number : {m_limit, m_silence})
        connect(number, &QSpinBox::valueChanged, this, &ProviderForm::edited);
    arrange();
}

QWidget *ProviderForm::field(const QString &label, QWidget *editor, const QString &name)
{
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    QLabel *caption = textLabel(label, TextStyle::BodyMedium, TextTone::Normal, whole);
    caption->setBuddy(editor);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    column->addWidget(caption);
    column->addWidget(editor);
    return whole;
}

void ProviderForm::setSettings(const ProviderSettings &settings)
{
    const QSignalBlocker quietLimit(m_limit);
    const QSignalBlocker quietSilence(m_silence);
    m_who->setCurrentIndex(presetOf(settings));
    m_url->setText(settings.usesModel() ? settings.baseUrl.toString() : QString());
    m_model->setText(settings.model);
    m_limit->setValue(settings.promptLimit);
    m_silence->setValue(int(settings.silence.count()));
    arrange();
}

/// Another provider has another address, and models of its own.
void ProviderForm::choose(int preset)
{
    const Preset &chosen = presets[size_t(preset)];
    m_url->setText(preset == otherPreset ? QString() : usualUrl(chosen));
    m_model->clear();
    arrange();
    if (preset == otherPreset)
        m_url->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ProviderForm::arrange()
{
    const int preset = std::max(0, m_who->currentIndex());
    const Preset &chosen = presets[size_t(preset)];
    m_ofModel->setVisible(chosen.provider != ModelProvider::BuiltIn);
    m_url->setPlaceholderText(preset == otherPreset ? QStringLiteral("https://…/v1") : usualUrl(chosen));
    m_model->setPlaceholderText(
        *chosen.model != '\0' ? tr("As the provider names it, for example %1").arg(QString::fromLatin1(chosen.model))
                              : tr("As the server names it"));
}

QString ProviderForm::address() const
{
    const Preset &chosen = presets[size_t(std::max(0, m_who->currentIndex()))];
    const QString typed = m_url->text().trimmed();
    return typed == defaultBaseUrl(chosen.provider).toString() ? QString() : typed;
}

SettingValues ProviderForm::values() const
{
    const Preset &chosen = presets[size_t(std::max(0, m_who->currentIndex()))];
    return {{QStringLiteral("assistant.provider"), providerKey(chosen.provider).toStdString()},
            {QStringLiteral("assistant.base_url"), address().toStdString()},
            {QStringLiteral("assistant.model"), m_model->text().trimmed().toStdString()},
            {QStringLiteral("assistant.prompt_limit"), m_limit->value()},
            {QStringLiteral("assistant.silence_seconds"), m_silence->value()}};
}

} // namespace success::ui
