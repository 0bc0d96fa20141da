// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/models/latest_task.h"

#include <QAbstractListModel>

namespace success::ui {

/// The accounts that another can be linked to or merged with, those whose name compares equal (comparableName) first,
/// narrowed by what is typed (name or domain). Of many accounts it is made off the GUI thread, and empty until then.
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
    ~CompanyChoices() override;

    void setSearch(const QString &text);
    [[nodiscard]] bool isReading() const { return m_choices == nullptr; }
    [[nodiscard]] int suggestionCount() const;
    [[nodiscard]] const Account &account(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Choices;
    using ChoicesPtr = std::shared_ptr<const Choices>;
    [[nodiscard]] static ChoicesPtr make(const Portfolio &portfolio, const QString &key, const QString &name,
                                         Offer offer);

    PortfolioPtr m_portfolio;
    ChoicesPtr m_choices;
    QString m_search;
    std::vector<quint32> m_rows; ///< of the choices
    LatestTask<ChoicesPtr> m_making{this};
};

} // namespace success::ui
