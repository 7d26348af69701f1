using System.Text.RegularExpressions;

namespace LayananPublik.WhatsApp;

/// <summary>
/// Where the Cloud API is and how it is asked. A Solution Provider (mandatory for government) deviates in host,
/// path and header: 360dialog is PathTemplate "{resource}" with AuthHeader "D360-API-KEY: {token}".
/// </summary>
public sealed partial class CloudApiOptions
{
    public Uri BaseUrl { get; set; } = new("https://graph.facebook.com");
    public string ApiVersion { get; set; } = "v25.0";
    public string AccessToken { get; set; } = "";
    public string AuthHeader { get; set; } = "Authorization: Bearer {token}";

    /// <summary>Path of what belongs to a number. A media id takes the place of {resource}, without {phone_number_id}.</summary>
    public string PathTemplate { get; set; } = "{version}/{phone_number_id}/{resource}";

    /// <summary>Hosts besides BaseUrl's that are given the token, over https only. An entry may name a port.</summary>
    public string[] MediaHosts { get; set; } = ["lookaside.fbsbx.com"];

    /// <summary>Replaces scheme and host of media addresses, for partners that serve Meta's files themselves.</summary>
    public Uri? MediaBaseUrl { get; set; }

    /// <summary>Everything that is wrong with these settings; empty when nothing is.</summary>
    public IEnumerable<string> Errors()
    {
        if (!IsWeb(BaseUrl))
        {
            yield return "BaseUrl must be an absolute http(s) address";
        }

        if (!VersionPattern().IsMatch(ApiVersion))
        {
            yield return "ApiVersion must look like v25.0";
        }

        if (AuthHeader.IndexOf(':', StringComparison.Ordinal) < 1 || !AuthHeader.Contains("{token}", StringComparison.Ordinal))
        {
            yield return "AuthHeader must look like \"Authorization: Bearer {token}\"";
        }

        if ((AccessToken + AuthHeader).Any(char.IsControl))
        {
            yield return "AccessToken and AuthHeader must not hold line breaks";
        }

        if (!PathTemplate.Contains("{resource}", StringComparison.Ordinal))
        {
            yield return "PathTemplate must contain {resource}";
        }

        if (MediaBaseUrl is not null && !IsWeb(MediaBaseUrl))
        {
            yield return "MediaBaseUrl must be an absolute http(s) address";
        }
    }

    internal Uri Resource(string phoneNumberId, string resource) => Address(PathTemplate, phoneNumberId, resource);

    internal Uri Media(string phoneNumberId, string mediaId)
    {
        var perNumber = PathTemplate.Contains("{phone_number_id}", StringComparison.Ordinal);
        var path = PathTemplate.Replace("{phone_number_id}/", "", StringComparison.Ordinal);
        var query = perNumber ? "?phone_number_id=" + Uri.EscapeDataString(phoneNumberId) : "";
        return Address(path + query, phoneNumberId, mediaId);
    }

    internal Uri Download(Uri url) => MediaBaseUrl is { } host
        ? new(host.AbsoluteUri.TrimEnd('/') + url.PathAndQuery)
        : url;

    internal bool MayHaveToken(Uri url) =>
        SameHost(url, BaseUrl)
        || (MediaBaseUrl is not null && SameHost(url, MediaBaseUrl))
        || (url.Scheme == Uri.UriSchemeHttps && MediaHosts.Contains(url.Authority, StringComparer.OrdinalIgnoreCase));

    internal void Sign(HttpRequestMessage request)
    {
        var colon = AuthHeader.IndexOf(':', StringComparison.Ordinal);
        var value = AuthHeader[(colon + 1)..].Trim().Replace("{token}", AccessToken, StringComparison.Ordinal);
        request.Headers.TryAddWithoutValidation(AuthHeader[..colon].Trim(), value);
    }

    Uri Address(string path, string phoneNumberId, string resource) => new(
        BaseUrl.AbsoluteUri.TrimEnd('/') + "/" + path
            .Replace("{version}", ApiVersion, StringComparison.Ordinal)
            .Replace("{phone_number_id}", Uri.EscapeDataString(phoneNumberId), StringComparison.Ordinal)
            .Replace("{resource}", Uri.EscapeDataString(resource), StringComparison.Ordinal)
            .TrimStart('/'));

    static bool SameHost(Uri a, Uri b) =>
        Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    internal static bool IsWeb(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "https" or "http" };

    [GeneratedRegex(@"^v\d+\.\d\z")]
    private static partial Regex VersionPattern();
}
