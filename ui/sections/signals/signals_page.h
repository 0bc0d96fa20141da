// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_page.h"

namespace success::ui {

/// Everything customers said that BuildBetter heard as a signal, newest first; a row opens its account.
class SignalsPage : public SectionPage
{
    Q_OBJECT

public:
    SignalsPage(Session &session, const Theme &theme, QWidget *parent = nullptr);
    ~SignalsPage() override;

protected:
    void read(const PortfolioPtr &portfolio) override;
    [[nodiscard]] bool isReading() const override { return m_reading.isPending(); }

private:
    using Reading = Result<std::shared_ptr<const Table>>;

    void nameAccount(const SectionFilters &filters);

    PortfolioPtr m_portfolio; ///< of the rows shown
    LatestTask<Reading> m_reading{this};
};

} // namespace success::ui
