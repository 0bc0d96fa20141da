// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QImage>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace success::ui {

/// Shows the pages of an account brief before they are saved.
class BriefDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BriefDialog(const QString &accountName, QWidget *parent = nullptr);

    /// Width that pages are drawn with, in device pixels.
    [[nodiscard]] int pageWidth() const;
    void setPages(const std::vector<QImage> &pages);
    void setError(const QString &sentence);

Q_SIGNALS:
    void saveRequested(const QString &file);

private:
    void chooseFile();

    QString m_name;
    QVBoxLayout *m_pages;
    QPushButton *m_save;
};

} // namespace success::ui
