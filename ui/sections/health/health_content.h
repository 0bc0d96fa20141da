// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "ui/theme/theme.h"

#include <QStackedWidget>

namespace success::ui {

class EmptyState;

/// What stands where the rows would be.
enum class HealthState { Loading, NotConnected, Failed, NoAccounts, NothingMatches, Rows };

/// Everything the state follows from.
struct HealthSituation
{
    bool failed = false;
    bool loaded = false;
    bool anySourceSynced = false;
    int accounts = 0; ///< that stand in Health
    int shown = 0;    ///< rows the filters left
};
[[nodiscard]] HealthState healthState(const HealthSituation &situation);

/// The table, or the skeleton or words in its place. Owns the table.
class HealthContent : public QStackedWidget
{
    Q_OBJECT

public:
    HealthContent(const Theme &theme, QWidget *table, QWidget *parent = nullptr);

    /// `detail`: what went wrong, for Failed. `demo`: a preview of demo data is not offered in it.
    void showState(HealthState state, bool demo, const QString &detail = {});
    [[nodiscard]] HealthState state() const { return m_state; }

Q_SIGNALS:
    void retryRequested();
    void clearRequested();
    void demoRequested();
    void integrationsRequested();

private:
    void offerWaysIn(bool demo);

    EmptyState *m_words;
    QWidget *m_skeleton;
    QWidget *m_table;
    HealthState m_state = HealthState::Loading;
};

} // namespace success::ui
