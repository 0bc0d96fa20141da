// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/renewal_draft.h"
#include "ui/drafts/draft_sheet.h"

namespace success::ui {

/// A renewal mail.
class RenewalSheet : public DraftSheet
{
    Q_OBJECT

public:
    RenewalSheet(Session &session, const Theme &theme, QWidget *parent);

    void draftFor(const ContractDetail &detail);
};

} // namespace success::ui
