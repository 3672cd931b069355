package facet.database.url;

import java.util.List;

import facet.database.Secret;

/// The parts of a URL of the form `scheme://user:password@host:port/database?name=value`, decoded.
///
/// @param user empty if it is not given
/// @param password none if it is not given
/// @param host without the brackets of an IPv6 address; empty if it is not given
/// @param port 0 if it is not given
/// @param database empty if it is not given
/// @param parameters in their order
record UrlParts(String user, Secret password, String host, int port, String database, List<UrlParameter> parameters) {}
