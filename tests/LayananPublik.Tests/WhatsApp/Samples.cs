using System.Text;
using LayananPublik.WhatsApp;

namespace LayananPublik.Tests.WhatsApp;

/// <summary>Invented deliveries for the tests of this folder.</summary>
static class Samples
{
    public const string PhoneNumberId = "555000111";

    public static string Delivery(string value, string field = "messages") =>
        $$"""{"object":"whatsapp_business_account","entry":[{"id":"102","changes":[{"field":"{{field}}","value":{{value}}}]}]}""";

    public static string Message(string message, string contacts = "[]") => Delivery(
        $$"""{"messaging_product":"whatsapp","metadata":{"display_phone_number":"62211500000","phone_number_id":"555000111"},"contacts":{{contacts}},"messages":[{{message}}]}""");

    public static string Status(string status, string contacts = "[]") => Delivery(
        $$"""{"messaging_product":"whatsapp","metadata":{"display_phone_number":"62211500000","phone_number_id":"555000111"},"contacts":{{contacts}},"statuses":[{{status}}]}""");

    public static WebhookDelivery Read(string json) => Webhook.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>One message with all of what a message can carry, one status and an error of the number.</summary>
    public const string Rich =
        """{"object":"whatsapp_business_account","gs_app_id":"x","entry":[{"id":"102","time":1790000000,"changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"+62 21 150 0000","phone_number_id":"555000111"},"contacts":[{"profile":{"name":"Siti \ud83d\ude4f","username":"@siti"},"wa_id":"6281200000001","user_id":"ID.7Qk2"}],"messages":[{"from":"6281200000001","from_user_id":"ID.7Qk2","id":"wamid.A","timestamp":"1790000000","type":"document","context":{"from":"62211500000","id":"wamid.Q","forwarded":true},"referral":{"source_id":"AD"},"document":{"id":"120012","mime_type":"application\/pdf; x=1","sha256":"pmWkWSBCL51Bfkhn79xPuKBKHz\/\/H6B+mY6G9\/eieuM=","filename":"KK.pdf","caption":"ini KK \u0000saya","url":"https://lookaside.fbsbx.com/x"}},{"id":"wamid.B","from":"6281200000001","timestamp":1790000001,"location":{"latitude":-6.9,"longitude":"107.6"}}],"statuses":[{"id":"wamid.S","status":"failed","timestamp":"1790000002","recipient_id":"6281200000001","biz_opaque_callback_data":"42","errors":[{"code":131047,"title":"Re-engagement message","error_data":{"details":"24 hours"}}],"pricing":{"billable":false,"pricing_model":"PMP","type":"free_customer_service","category":"service"}}],"errors":[{"code":"131000","title":"oops"}]}}]}]}""";
}
