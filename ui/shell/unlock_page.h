// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"
#include "ui/shell/mail_draft.h"
#include "ui/shell/simple_page.h"
#include "ui/theme/theme.h"

class QLabel;

namespace success::ui {

class RequestForm;

/// What every Success page shows while the feature is off: a form to ask for access, or that a request is pending.
class UnlockPage : public SimplePage
{
    Q_OBJECT

public:
    /// Where requests are kept and mails are opened; nothing here knows the workspace itself.
    struct Services
    {
        std::function<std::optional<AccessRequest>()> pending;
        std::function<Result<void>(const AccessRequest &)> save;
        std::function<QString()> address; ///< where the mail draft goes; may be empty
        UrlOpener open;
    };

    UnlockPage(const Theme &theme, Services services, bool offerDemo, QWidget *parent = nullptr);

    void showRoute(const Route &route) override;
    [[nodiscard]] bool isPending() const;

Q_SIGNALS:
    void demoRequested();

private:
    void submit(const AccessRequest &request);
    void openDraft(const AccessRequest &request);
    void showPending(const AccessRequest &request);
    QWidget *makePending(const Theme &theme);

    Services m_services;
    RequestForm *m_form;
    QWidget *m_pending;
    QLabel *m_pendingText;
    QLabel *m_mailNote;
    AccessRequest m_request;
};

} // namespace success::ui
