#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace raftarium::ui {

void installTranslations(QCoreApplication& application, const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty()) QLocale::setDefault(locale);
    // Qt's own texts: standard buttons and file dialogs.
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
    // Texts of the source are English; its catalogue only holds the plurals.
    auto* own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("raftarium"), QStringLiteral("_"),
                  QStringLiteral(":/i18n")) ||
        own->load(QStringLiteral(":/i18n/raftarium_en.qm")))
        application.installTranslator(own);
}

} // namespace raftarium::ui
