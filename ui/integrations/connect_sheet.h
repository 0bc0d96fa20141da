// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/integrations/connect_form.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace success::ui {

class CheckList;
class VaultOffer;

/// Connects a source, or changes how it is connected: asks for what its guide names, tests it, and keeps it. A
/// connection is kept only after the system has answered.
class ConnectSheet : public Sheet
{
    Q_OBJECT

public:
    ConnectSheet(const Theme &theme, Session &session, UrlOpener open, QWidget *parent);

    /// `existing`: what is changed; nullopt: a new connection of that source. The keyboard goes to `first`.
    void openFor(SourceId source, const std::optional<Connection> &existing = {},
                 ConnectForm::Field first = ConnectForm::Field::Token);

Q_SIGNALS:
    void connected(const success::Connection &connection); ///< it was kept

private:
    enum class Stage { Editing, Testing, Keeping };

    QWidget *makeContent();
    QWidget *makeFooter();
    void orderStops();
    void signIn();
    void takeSignIn(const Result<QByteArray> &token);
    void test(bool thenKeep);
    void takeCheck(const ConnectForm::Values &asked, bool thenKeep, const Result<ConnectionCheck> &check);
    void keep(const ConnectForm::Values &values);
    void takeKept(const Connection &connection, const Result<void> &kept);
    void stop();
    void edited();
    void showStage(Stage stage, const QString &words = {});
    void showWords(const QString &words, bool problem);
    void showProblem(const Error &error);
    void forget();

    const Theme &m_theme;
    Session &m_session;
    UrlOpener m_openUrl;
    QString m_sourceTitle;
    QVBoxLayout *m_body = nullptr;
    ConnectForm *m_form = nullptr;
    CheckList *m_checks = nullptr;
    QLabel *m_words = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    VaultOffer *m_vault = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_dismiss = nullptr;
    QPushButton *m_connect = nullptr;
    Stage m_stage = Stage::Editing;
    bool m_tested = false;    ///< what is filled in has been answered for
    bool m_unreached = false; ///< nobody answered; it may be kept all the same
    CancelToken m_cancel;     ///< of the running test
    int m_run = 0;            ///< an answer to an earlier question is dropped
};

} // namespace success::ui
