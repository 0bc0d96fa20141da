// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/model/result.h"
#include "core/sources/source_guide.h"
#include "ui/shell/mail_draft.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace success::ui {

class OptionEditor;

/// What a connection is made from: the token with where to find it and what it must be allowed to do, the address and
/// the options. Made from the source's guide; it asks nobody and keeps nothing.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    struct Subject
    {
        SourceId source{};
        SourceGuide guide;
        QUrl defaultBaseUrl;
        std::optional<Connection> existing; ///< what is edited; nullopt: a new connection
        QStringList otherNames;             ///< that a new connection of this source cannot have
        QByteArray variable;                ///< of the environment, where it gives the token; else empty
        QString place;                      ///< where tokens are kept, for a person
    };
    /// What was filled in.
    struct Values
    {
        Connection connection;
        QByteArray token; ///< empty: the one there is
    };
    enum class Field { Token, Name, Address, Options };

    ConnectForm(Subject subject, UrlOpener open, QWidget *parent = nullptr);
    ~ConnectForm() override;

    /// Refuses, with a sentence and the keyboard in the field, what is missing or cannot be an address. `withToken`
    /// false: a token may be missing, since it is about to come.
    [[nodiscard]] Result<Values> values(bool withToken = true);
    void focusOn(Field field);
    void markToken(bool refused);
    void forgetToken();
    /// A token that was not typed: of a sign-in.
    void setToken(const QByteArray &token);
    [[nodiscard]] bool needsToken() const;

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter
    void signInRequested();

private:
    void addToken();
    void addScopes();
    void addName();
    void addAddress();
    void addOptions();
    QLineEdit *addLine(QVBoxLayout *column, QLineEdit *line, const QString &label, const QString &help);
    [[nodiscard]] Result<QUrl> address();
    [[nodiscard]] tl::unexpected<Error> refuse(QLineEdit *field, const QString &sentence);
    void unmark();

    Subject m_subject;
    UrlOpener m_open;
    QVBoxLayout *m_column;
    QLineEdit *m_token = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    QToolButton *m_advanced = nullptr;
    std::vector<OptionEditor *> m_options;
};

} // namespace success::ui
