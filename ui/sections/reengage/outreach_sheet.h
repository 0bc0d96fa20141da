// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/outreach_draft.h"
#include "ui/drafts/draft_sheet.h"

namespace success::ui {

/// A mail to whom a deal was lost.
class OutreachSheet : public DraftSheet
{
    Q_OBJECT

public:
    OutreachSheet(Session &session, const Theme &theme, QWidget *parent);

    void draftFor(const LostDealDetail &detail);
};

} // namespace success::ui
