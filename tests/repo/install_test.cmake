# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into an empty folder and looks whether everything is where a desktop expects it, and whether the installed
# program runs with the installed data alone.
#   cmake -DBUILD=… -DPREFIX=… -P install_test.cmake
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(id org.dateline.Dateline)
foreach(file
        bin/dateline
        share/applications/${id}.desktop
        share/mime/packages/${id}.xml
        share/metainfo/${id}.metainfo.xml
        share/icons/hicolor/scalable/apps/${id}.svg
        share/icons/hicolor/scalable/mimetypes/application-x-dateline.svg
        share/dateline/sample/SOURCES.md
        share/dateline/lang/en)
    if(NOT EXISTS ${PREFIX}/${file})
        message(SEND_ERROR "not installed: ${file}")
    endif()
endforeach()
if(EXISTS ${PREFIX}/share/dateline/desktop)
    message(SEND_ERROR "the desktop files are installed twice")
endif()

file(WRITE ${PREFIX}/article.txt "Talks begin\n\n4 May 2013\n\nEnvoys of both sides met in Geneva on 3 May 2013.\n")
execute_process(
    COMMAND ${CMAKE_COMMAND} -E env DATELINE_RESOURCES=${PREFIX}/share/dateline
            ${PREFIX}/bin/dateline extract --timexes ${PREFIX}/article.txt
    OUTPUT_VARIABLE out RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT out MATCHES "2013-05-03")
    message(SEND_ERROR "the installed program does not date an article (exit code ${code}): ${out}")
endif()
file(REMOVE_RECURSE ${PREFIX})
