// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace success {

/// Registrable domains of mailbox providers open to anyone, sorted, in punycode. A company is never known by one.
inline constexpr std::array freeMailDomains{
    u"126.com",        u"139.com",       u"163.com",        u"aim.com",         u"alice.it",     u"aol.com",
    u"arcor.de",       u"att.net",       u"bellsouth.net",  u"bigpond.com",     u"bluewin.ch",   u"bol.com.br",
    u"btinternet.com", u"centrum.cz",    u"charter.net",    u"comcast.net",     u"cox.net",      u"daum.net",
    u"duck.com",       u"earthlink.net", u"email.cz",       u"fastmail.com",    u"fastmail.fm",  u"foxmail.com",
    u"free.fr",        u"freenet.de",    u"gmail.com",      u"gmx.at",          u"gmx.ch",       u"gmx.com",
    u"gmx.de",         u"gmx.net",       u"googlemail.com", u"hanmail.net",     u"hey.com",      u"hotmail.co.uk",
    u"hotmail.com",    u"hotmail.de",    u"hotmail.es",     u"hotmail.fr",      u"hotmail.it",   u"hushmail.com",
    u"icloud.com",     u"inbox.lv",      u"interia.pl",     u"laposte.net",     u"libero.it",    u"list.ru",
    u"live.ca",        u"live.co.uk",    u"live.com",       u"live.com.au",     u"live.fr",      u"live.nl",
    u"mac.com",        u"mail.com",      u"mail.ru",        u"mailbox.org",     u"me.com",       u"msn.com",
    u"naver.com",      u"netscape.net",  u"o2.pl",          u"optonline.net",   u"orange.fr",    u"outlook.com",
    u"outlook.de",     u"outlook.es",    u"outlook.fr",     u"outlook.jp",      u"pm.me",        u"posteo.de",
    u"proton.me",      u"protonmail.ch", u"protonmail.com", u"qq.com",          u"rambler.ru",   u"rediffmail.com",
    u"rocketmail.com", u"rogers.com",    u"sbcglobal.net",  u"seznam.cz",       u"sfr.fr",       u"shaw.ca",
    u"sina.com",       u"sky.com",       u"sohu.com",       u"sympatico.ca",    u"t-online.de",  u"talktalk.net",
    u"telus.net",      u"terra.com.br",  u"tiscali.it",     u"tuta.com",        u"tutanota.com", u"ukr.net",
    u"uol.com.br",     u"verizon.net",   u"virgilio.it",    u"virginmedia.com", u"wanadoo.fr",   u"web.de",
    u"wp.pl",          u"xtra.co.nz",    u"ya.ru",          u"yahoo.ca",        u"yahoo.co.in",  u"yahoo.co.jp",
    u"yahoo.co.uk",    u"yahoo.com",     u"yahoo.com.au",   u"yahoo.com.br",    u"yahoo.de",     u"yahoo.es",
    u"yahoo.fr",       u"yahoo.it",      u"yandex.com",     u"yandex.ru",       u"yeah.net",     u"ymail.com",
    u"zoho.com",       u"zohomail.com",
};

} // namespace success
