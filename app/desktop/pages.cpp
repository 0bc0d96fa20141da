// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/pages.h"

#include "ui/customer/customer_pane.h"
#include "ui/sections/contracts/contracts_page.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/sections/health/health_page.h"
#include "ui/sections/pipeline/pipeline_page.h"
#include "ui/sections/reengage/reengage_page.h"
#include "ui/sections/releases/releases_page.h"
#include "ui/sections/signals/signals_page.h"
#include "ui/shell/sections.h"

namespace success {

ui::PageFactory makePages(Session &session, ui::Theme &theme)
{
    ui::PageFactory factory;
    const auto add = [&]<typename P>(Section section, std::type_identity<P>) {
        factory.pages[ui::sectionInfo(section).path] = [&session, &theme](QWidget *parent) -> ui::Page * {
            return new P(session, theme, parent);
        };
    };
    add(Section::Health, std::type_identity<ui::HealthPage>());
    add(Section::Convert, std::type_identity<ui::ConvertPage>());
    add(Section::Contracts, std::type_identity<ui::ContractsPage>());
    add(Section::Pipeline, std::type_identity<ui::PipelinePage>());
    add(Section::ReEngage, std::type_identity<ui::ReengagePage>());
    add(Section::Releases, std::type_identity<ui::ReleasesPage>());
    add(Section::Signals, std::type_identity<ui::SignalsPage>());
    factory.detail = [&session, &theme](QWidget *parent) -> ui::DetailPane * {
        return new ui::CustomerPane(session, theme, parent);
    };
    return factory;
}

} // namespace success
