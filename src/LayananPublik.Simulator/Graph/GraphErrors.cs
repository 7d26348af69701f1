using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Graph;

/// <summary>Meta's error codes: HTTP status, title, and whether the code usually arrives later, in a failed status.</summary>
static class GraphErrors
{
    static readonly Dictionary<int, (int Http, string Title, bool Async)> Known = new()
    {
        [0] = (401, "AuthException", false),
        [1] = (400, "API Unknown", false),
        [2] = (503, "API Service", false),
        [3] = (500, "API Method", false),
        [4] = (400, "API Too Many Calls", false),
        [10] = (403, "Permission Denied", false),
        [33] = (400, "Parameter value is not valid", false),
        [100] = (400, "Invalid parameter", false),
        [190] = (401, "Access token has expired", false),
        [368] = (403, "Temporarily blocked for policies violations", false),
        [80007] = (400, "Rate limit issues", false),
        [130403] = (400, "User is blocked", true),
        [130429] = (400, "Rate limit hit", false),
        [130472] = (400, "User's number is part of an experiment", true),
        [130497] = (403, "Business account is restricted from messaging users in this country", true),
        [131000] = (500, "Something went wrong", false),
        [131005] = (403, "Access denied", false),
        [131008] = (400, "Required parameter is missing", false),
        [131009] = (400, "Parameter value is not valid", false),
        [131016] = (500, "Service unavailable", false),
        [131021] = (400, "Recipient cannot be sender", false),
        [131026] = (400, "Message undeliverable", true),
        [131030] = (400, "Recipient phone number not in allowed list", false),
        [131031] = (403, "Account has been locked", false),
        [131037] = (400, "Display name approval required", false),
        [131042] = (400, "Business eligibility payment issue", true),
        [131045] = (500, "Incorrect certificate", false),
        [131047] = (400, "Re-engagement message", true),
        [131048] = (400, "Spam rate limit hit", false),
        [131049] = (400, "This message was not delivered to maintain healthy ecosystem engagement.", true),
        [131050] = (400, "User has stopped marketing messages", true),
        [131051] = (400, "Message type unknown", false),
        [131052] = (400, "Media download error", true),
        [131053] = (400, "Media upload error", false),
        [131055] = (400, "Method not allowed", false),
        [131056] = (400, "(Business Account, Consumer Account) pair rate limit hit", false),
        [131057] = (500, "Account in maintenance mode", false),
        [131059] = (400, "Invalid cursor", false),
        [131062] = (400, "Business-scoped user id is not supported for this message", false),
        [131063] = (400, "Marketing messages via Cloud API disabled", false),
        [131064] = (400, "Limited due to template classification violations", false),
        [132000] = (400, "Number of parameters does not match the expected number of params", false),
        [132001] = (404, "Template name does not exist in the translation", false),
        [132005] = (400, "Translated text too long", false),
        [132007] = (400, "Format character policy violated", false),
        [132012] = (400, "Parameter format does not match format in the created template", false),
        [132015] = (400, "Template is paused", true),
        [132016] = (400, "Template is disabled", false),
        [132018] = (400, "There is an issue with the parameters in your template", false),
        [132068] = (400, "Flow is blocked", false),
        [132069] = (400, "Flow is throttled", false),
        [133000] = (500, "Incomplete deregistration", false),
        [133004] = (503, "Server temporarily unavailable", false),
        [133005] = (400, "Two step verification PIN mismatch", false),
        [133006] = (400, "Phone number re-verification needed", false),
        [133008] = (400, "Too many two step verification PIN guesses", false),
        [133009] = (400, "Two step verification PIN guessed too fast", false),
        [133010] = (400, "Account not registered", false),
        [133015] = (400, "Please wait a few minutes before attempting to register this phone number", false),
        [133016] = (400, "Account register deregister rate limit exceeded", false),
        [134011] = (400, "Business account has not accepted the payments terms of service", false),
        [134100] = (400, "Only marketing messages supported", false),
        [134101] = (400, "Template is still syncing", false),
        [134102] = (400, "Template unavailable for use", false),
        [135000] = (400, "Generic user error", false),
        [137000] = (400, "Identity key mismatch", true),
        [139100] = (400, "Failed to block/unblock some users", false),
        [139101] = (400, "Blocklist limit reached", false),
        [139102] = (400, "Blocklist concurrent update", false),
        [139103] = (400, "Blocklist internal error", false),
    };

    static readonly Dictionary<int, string> Longer = new()
    {
        [130403] = "The user is on the block list of this business.",
        [131026] = "Message undeliverable.",
        [131030] = "Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.",
        [131047] = "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
        [137000] = "The identity key hash of the recipient does not match recipient_identity_key_hash.",
    };

    public static (int Http, string Title, bool Async) Find(int code) =>
        Known.TryGetValue(code, out var known) ? known : (400, "Unknown error", false);

    /// <summary>What stands in error_data.details.</summary>
    public static string Details(int code) => Longer.GetValueOrDefault(code, Find(code).Title);

    /// <summary>The same error as it stands in statuses[].errors[].</summary>
    public static JsonObject InStatus(int code, string details) => new()
    {
        ["code"] = code,
        ["title"] = Find(code).Title,
        ["message"] = Find(code).Title,
        ["error_data"] = new JsonObject { ["details"] = details },
        ["href"] = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
    };
}
