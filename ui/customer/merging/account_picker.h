// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/customer/merging/company_choices.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QListView;

namespace success::ui {

class SearchField;

/// A search and the accounts it finds. The arrows move in the list while one types.
class AccountPicker : public QWidget
{
    Q_OBJECT

public:
    AccountPicker(const Theme &theme, PortfolioPtr portfolio, const Account &account, CompanyChoices::Offer offer,
                  QWidget *parent = nullptr);

    /// The one the keyboard is at; nullptr: none.
    [[nodiscard]] const Account *current() const;
    /// Something is listed.
    [[nodiscard]] bool hasChoices() const { return m_choices->rowCount() > 0; }

Q_SIGNALS:
    void currentChanged();
    void clicked();   ///< the current one, by mouse
    void confirmed(); ///< the current one, by Enter or as the desktop opens things

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void takeBest();

    CompanyChoices *m_choices;
    SearchField *m_search;
    QListView *m_list;
};

} // namespace success::ui
