// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/table/search_index.h"

#include <QAbstractListModel>

namespace success::ui {

/// The accounts that another can be linked to or merged with, those whose name compares equal (comparableName) first,
/// narrowed by what is typed (name or domain).
class CompanyChoices : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        DomainRole,
        SuggestedRole, ///< bool: the same name
    };

    enum class Offer { WithDomain, All };

    CompanyChoices(PortfolioPtr portfolio, const Account &account, Offer offer, QObject *parent = nullptr);

    void setSearch(const QString &text);
    [[nodiscard]] int suggestionCount() const { return m_suggestions; }
    [[nodiscard]] const Account &account(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    PortfolioPtr m_portfolio;
    std::vector<quint32> m_choices; ///< of Portfolio::accounts, suggestions first
    int m_suggestions = 0;
    std::unique_ptr<SearchIndex> m_index; ///< beside m_choices
    std::vector<quint32> m_rows;          ///< of m_choices
};

} // namespace success::ui
