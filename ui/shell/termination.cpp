// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/termination.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace success::ui {

namespace {

constexpr std::array signals{SIGTERM, SIGINT, SIGHUP};

// A signal handler may touch nothing but plain globals and write().
std::array<int, 2> channel{-1, -1};
std::array<struct sigaction, signals.size()> before{};

void handle(int)
{
    const int error = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(channel[1], &byte, 1);
    errno = error;
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    if (channel[0] != -1 || ::pipe2(channel.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(channel[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Termination::read);
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    for (size_t i = 0; i < signals.size(); ++i)
        ::sigaction(signals[i], &action, &before[i]);
}

Termination::~Termination()
{
    if (m_notifier == nullptr)
        return;
    for (size_t i = 0; i < signals.size(); ++i)
        ::sigaction(signals[i], &before[i], nullptr);
    delete m_notifier;
    for (int &end : channel) {
        ::close(end);
        end = -1;
    }
}

void Termination::read()
{
    char bytes[16];
    while (::read(channel[0], bytes, sizeof bytes) > 0)
        continue;
    Q_EMIT requested();
}

} // namespace success::ui
