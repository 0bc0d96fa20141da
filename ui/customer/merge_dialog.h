// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QLabel;
class QListView;
class QListWidget;
class QPushButton;

namespace success::ui {

class CompanyChoices;
class SearchField;

/// Asks which other accounts are this company, too, and shows what they would be together. It decides nothing: whoever
/// opened it merges `chosenKeys` into the account once it is accepted.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const Theme &theme, PortfolioPtr portfolio, const Account &account, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<QString> chosenKeys() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build(const Theme &theme);
    void add(const QModelIndex &index);
    void removeCurrent();
    void describe();

    PortfolioPtr m_portfolio;
    QString m_key;
    CompanyChoices *m_choices;
    SearchField *m_search;
    QListView *m_list;
    QListWidget *m_chosen;
    QLabel *m_outcome;
    QPushButton *m_merge;
};

} // namespace success::ui
