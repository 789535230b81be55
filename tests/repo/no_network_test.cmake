# SPDX-License-Identifier: GPL-3.0-or-later
# The programs call nothing that reaches out of this machine: looks at the names that they import and at the libraries
# that they ask for themselves.
foreach(program ${PROGRAMS})
    execute_process(COMMAND ${NM} -DC --undefined-only ${program} OUTPUT_VARIABLE names RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "The imports of ${program} cannot be read")
    endif()
    string(REGEX MATCHALL
        "[^\n]* U (socket|connect|bind|listen|accept4?|send|sendto|sendmsg|recv|recvfrom|recvmsg|getaddrinfo|gethostby[a-z_]*|res_[a-z_]*|curl_[a-z_]*|SSL_[A-Za-z_]*|xmlNano[A-Za-z_]*|xmlIO[A-Za-z]*HTTP[A-Za-z]*|QNetwork[^\n]*|QTcp[^\n]*|QUdp[^\n]*|QLocalS[^\n]*|QDesktopServices[^\n]*|QHostInfo[^\n]*)(@[^\n]*)?\n"
        calls "${names}\n")
    if(calls)
        message(FATAL_ERROR "${program} imports what belongs to a network:\n${calls}")
    endif()
    execute_process(COMMAND ${READELF} -d ${program} OUTPUT_VARIABLE needed)
    string(REGEX MATCHALL "[^\n]*NEEDED[^\n]*(Network|curl|ssl|nghttp|soup|gnutls|WebEngine|WebSockets)[^\n]*" libraries "${needed}")
    if(libraries)
        message(FATAL_ERROR "${program} asks for a library for networks:\n${libraries}")
    endif()
endforeach()
