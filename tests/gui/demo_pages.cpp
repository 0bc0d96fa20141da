// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_pages.h"

#include "ui/customer/customer_pane.h"
#include "ui/sections/contracts/contracts_page.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/sections/health/health_page.h"
#include "ui/sections/pipeline/pipeline_page.h"
#include "ui/sections/reengage/reengage_page.h"
#include "ui/sections/releases/releases_page.h"
#include "ui/sections/signals/signals_page.h"
#include "ui/shell/sections.h"

namespace success::ui::testing {

PageFactory everyPage(Session &session, Theme &theme)
{
    PageFactory factory;
    const auto add = [&]<typename P>(Section section, std::type_identity<P>) {
        factory.pages[sectionInfo(section).path] = [&session, &theme](QWidget *parent) -> Page * {
            return new P(session, theme, parent);
        };
    };
    add(Section::Health, std::type_identity<HealthPage>());
    add(Section::Convert, std::type_identity<ConvertPage>());
    add(Section::Contracts, std::type_identity<ContractsPage>());
    add(Section::Pipeline, std::type_identity<PipelinePage>());
    add(Section::ReEngage, std::type_identity<ReengagePage>());
    add(Section::Releases, std::type_identity<ReleasesPage>());
    add(Section::Signals, std::type_identity<SignalsPage>());
    factory.detail = [&session, &theme](QWidget *parent) -> DetailPane * {
        return new CustomerPane(session, theme, parent);
    };
    return factory;
}

} // namespace success::ui::testing
