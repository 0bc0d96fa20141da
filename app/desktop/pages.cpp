// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/pages.h"

#include "ui/customer/customer_pane.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/sections/health/health_page.h"
#include "ui/sections/signals/signals_page.h"
#include "ui/shell/router.h"
#include "ui/shell/sections.h"

namespace success {

ui::PageFactory makePages(Session &session, ui::Theme &theme)
{
    ui::PageFactory factory;
    factory.pages[ui::paths::health] = [&session, &theme](QWidget *parent) -> ui::Page * {
        return new ui::HealthPage(session, theme, parent);
    };
    factory.pages[ui::sectionInfo(Section::Convert).path] = [&session, &theme](QWidget *parent) -> ui::Page * {
        return new ui::ConvertPage(session, theme, parent);
    };
    factory.pages[ui::sectionInfo(Section::Signals).path] = [&session, &theme](QWidget *parent) -> ui::Page * {
        return new ui::SignalsPage(session, theme, parent);
    };
    factory.detail = [&session, &theme](QWidget *parent) -> ui::DetailPane * {
        return new ui::CustomerPane(session, theme, parent);
    };
    return factory;
}

} // namespace success
