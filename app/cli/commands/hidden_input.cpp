// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/hidden_input.h"

#include "app/cli/commands/options.h"
#include "core/secrets/vault_store.h"

#include <QCoroTask>

#include <array>

#include <termios.h>
#include <unistd.h>

namespace success::cli {

namespace {

constexpr qsizetype mostBytes = 64 * 1024;
constexpr char interrupt = '\x03';
constexpr char endOfInput = '\x04';

/// Takes typed bytes as they come and shows none, also not what Ctrl+C would leave behind: it is read as a byte.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG);
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before{};
    bool m_changed = false;
};

void say(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

/// Takes the last character away, all bytes of it.
void eraseLast(QByteArray &typed)
{
    while (!typed.isEmpty() && (typed.back() & 0xC0) == 0x80)
        typed.chop(1);
    typed.chop(1);
}

Result<QByteArray> readTyped(const QString &prompt)
{
    say(prompt);
    QByteArray typed;
    typed.reserve(1024);
    char byte = 0;
    {
        const SilentTerminal silent;
        while (read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n' && byte != '\r' && byte != interrupt &&
               byte != endOfInput && typed.size() < mostBytes) {
            if (byte == '\b' || byte == '\x7f')
                eraseLast(typed);
            else
                typed += byte;
        }
    }
    say(QStringLiteral("\n"));
    if (byte != interrupt)
        return typed;
    wipe(typed);
    return failure(ErrorKind::Cancelled, tr("Cancelled; nothing was changed."));
}

Result<QByteArray> readPiped()
{
    QByteArray given;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = read(STDIN_FILENO, part.data(), part.size())) > 0;) {
        given.append(part.data(), qsizetype(count));
        if (given.size() > mostBytes)
            return failure(ErrorKind::InvalidInput, tr("What comes on stdin is too long to be a token or passphrase."));
    }
    return given.trimmed();
}

} // namespace

bool inTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

Result<QByteArray> readSecret(const QString &prompt)
{
    return inTerminal() ? readTyped(prompt) : readPiped();
}

Result<void> unlockVault(Session &session)
{
    VaultStore *vault = vaultOf(session.tokens().store());
    if (vault == nullptr || vault->state() != VaultStore::State::Locked || vault->environmentUnlocks() || !inTerminal())
        return {};
    auto passphrase = readSecret(tr("Passphrase of the token vault (not shown): "));
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    return QCoro::waitFor(vault->unlock(std::move(*passphrase)));
}

} // namespace success::cli
