// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_errors.h"

#include "core/sources/feed/feed_parser.h"

#include <QCoreApplication>

namespace success::feed {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedErrors", text);
}

QString addressOf(const HttpProfile &profile)
{
    return shownAddress(QUrl(profile.baseUrl.toString() + profile.page));
}

} // namespace

Error explained(Error error, const HttpProfile &profile)
{
    const bool anonymous = profile.secrets.empty();
    switch (error.code) {
    case 401:
        error.sentence = anonymous
                             ? tr("The feed at %1 asks for a user name and a password. Connect it again with them, "
                                  "written user:password.")
                             : tr("The feed at %1 did not accept the user name and password. Connect it again with "
                                  "the right ones.");
        break;
    case 403:
        error.sentence = tr("%1 may not be read (HTTP 403): its host refuses this program or these credentials. Check "
                            "in a browser whether the feed is public.");
        break;
    case 404:
        error.sentence = tr("There is no feed at %1 (HTTP 404). Check its address.");
        break;
    case 410:
        error.sentence = tr("The feed at %1 is gone for good, its publisher says (HTTP 410). Disconnect it.");
        break;
    default:
        return error;
    }
    error.sentence = error.sentence.arg(addressOf(profile));
    return error;
}

} // namespace success::feed
