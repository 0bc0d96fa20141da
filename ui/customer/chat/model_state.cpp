// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/model_state.h"

#include "core/workspace/provider_settings.h"

#include <QCoreApplication>

namespace success::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ModelState", text);
}

QString whyNot(const Session &session, const ProviderSettings &settings)
{
    if (session.isDemo())
        return tr("The demo asks no model: nothing of it reaches the network.");
    if (session.schedule().offline)
        return tr("No model is asked while you work offline.");
    if (!settings.usesModel())
        return tr("No model is set up.");
    return settings.model.isEmpty() ? tr("The name of the model is missing in the settings.") : QString();
}

} // namespace

ModelState modelState(Session &session)
{
    const auto settings = providerSettings(session.workspace());
    if (!settings)
        return {false, {}, {}, settings.error().sentence};
    ModelState state{settings->usesModel(), settings->model, settings->title(), whyNot(session, *settings)};
    if (state.model.isEmpty())
        state.model = state.host;
    return state;
}

} // namespace success::ui
