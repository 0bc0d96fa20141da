// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/settings/dated_rates.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace success::ui {

/// The base currency and the rates of each day that amounts in others are converted with.
class RatesSheet : public Sheet
{
    Q_OBJECT

public:
    RatesSheet(Session &session, const Theme &theme, QWidget *parent);

    /// As the workspace has them now.
    void edit();
    [[nodiscard]] std::vector<DatedRate> edited() const;

Q_SIGNALS:
    void saved();

private:
    QWidget *makeContent();
    QWidget *makeFooter();
    void addLine(const DatedRate &line);
    void removeLines();
    void showBases(const QString &chosen, const std::vector<DatedRate> &rates);
    void save();
    [[nodiscard]] QString chosenBase() const;
    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] bool askToClose();
    void refuse(const QString &sentence);

    Session &m_session;
    std::vector<DatedRate> m_stored; ///< as they were when the sheet was opened
    QString m_storedBase;
    const Theme &m_theme;
    QComboBox *m_base = nullptr;
    QTableWidget *m_rates = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_refusal = nullptr;
};

} // namespace success::ui
