// SPDX-License-Identifier: Apache-2.0
#include "core/matching/related_words.h"

#include "core/matching/stemmer.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

namespace success::matching {

namespace {

/// A line a group: each of its words may stand for each other.
constexpr const char *groups = R"(config configuration configure setting settings preference preferences prefs
env environment
shortcut hotkey keybinding keybind accelerator
image picture photo screenshot thumbnail
delete remove erase discard drop
notification notify alert reminder
password passphrase passwd
login signin logon
logout signout logoff
folder directory dir subdirectory
mac macos osx darwin
application app program
documentation docs doc manual
repository repo
database db
authentication auth authenticate
administrator admin
colour color
theme skin
email mail
2fa mfa totp otp
tls ssl https
cli commandline terminal console
gui interface ui ux
url link hyperlink uri address
customize custom configurable customizable adjustable
hide hidden invisible conceal
show display visible view
start launch startup boot
quit exit close
maximum max limit
minimum min
automatic auto automatically
sort order ordering arrange
search find lookup query
filter exclude ignore
duplicate copy clone
encrypt encryption cipher
sync synchronize synchronise synchronization
size length width
increase raise bigger larger
decrease reduce smaller lower
webhook callback hook
tag label category
history log journal
pause suspend
resume unpause continue
integration plugin addon extension connector
command script
event trigger
expire expiration expiry ttl
count number amount total
statistics stats metrics report
user account member
team organization workspace group
timezone tz
language locale translation i18n localization
font typeface
tooltip hint
icon logo
menu dropdown
tab pane
bulk batch multiple mass
import upload
export download
backup snapshot
restore recover undo
retry reattempt
timeout deadline
proxy gateway
calendar schedule cron
date time timestamp
daily weekly monthly
edit modify change
disable deactivate off
activate on
mobile phone android ios
keyboard kbd
mouse click cursor
fullscreen maximize
zoom scale
row line entry item
column field
table grid list
regex regexp pattern
lock unlock
token key apikey
endpoint api
container docker
install installer setup
upgrade update
version release
speed fast performance faster
memory ram
error failure fail
warning warn
confirm confirmation prompt
template placeholder variable
comment note annotation
message text body content
chat im messenger
sound audio
video movie
random shuffle
status state
progress progressbar
toolbar statusbar
sidebar panel
window dialog popup
page screen
bookmark favorite favourite star pin
archive compress zip
tree hierarchy)";

using Relations = std::unordered_map<std::string, std::vector<std::string>>;

void relate(const std::vector<std::string> &group, Relations &relations)
{
    for (const std::string &one : group) {
        std::vector<std::string> &others = relations[one];
        for (const std::string &other : group) {
            if (other != one && std::find(others.begin(), others.end(), other) == others.end())
                others.push_back(other);
        }
    }
}

Relations readGroups()
{
    Relations relations;
    std::istringstream lines(groups);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> group;
        std::istringstream words(line);
        for (std::string word; words >> word;)
            group.push_back(stemOf(word));
        relate(group, relations);
    }
    return relations;
}

} // namespace

const std::vector<std::string> &relatedTo(const std::string &stem)
{
    static const Relations relations = readGroups();
    static const std::vector<std::string> none;
    const auto found = relations.find(stem);
    return found == relations.end() ? none : found->second;
}

} // namespace success::matching
