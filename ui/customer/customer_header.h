// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace success::ui {

class Avatar;
class ElidedLabel;
class ScoreRing;

/// Who the account is: back, monogram, name, domain, primary contact, badges, the score with its change over 7 days.
class CustomerHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerHeader(const Theme &theme, QWidget *parent = nullptr);

    void setAccount(const Account &account);
    void setScore(const HealthScore &score, std::optional<int> change7d);
    void setExpanded(bool expanded);

Q_SIGNALS:
    void backRequested();
    void expandRequested(bool expanded);
    void trackRequested(bool tracked);
    void briefRequested();
    void linkRequested(); ///< the account has no domain and belongs to a company that is known

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void placeBadges();
    void showBadges(const Account &account, const HealthScore *score);
    void showChange(std::optional<int> change7d);

    const Theme &m_theme;
    Account m_account;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_domain;
    ElidedLabel *m_contact;
    QPushButton *m_link;
    QWidget *m_badges;
    QLabel *m_change;
    ScoreRing *m_ring;
    QVBoxLayout *m_whole = nullptr;
    QVBoxLayout *m_words = nullptr;
    QToolButton *m_track;
    QToolButton *m_brief;
    QToolButton *m_expand;
    bool m_expanded = false;
};

} // namespace success::ui
