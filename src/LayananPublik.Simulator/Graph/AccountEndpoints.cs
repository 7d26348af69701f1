using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Graph;

/// <summary>The number itself: what it says of itself, registration, PIN, settings, profile, contact book.</summary>
static class AccountEndpoints
{
    static readonly string[] ProfileFields = ["about", "address", "description", "email", "profile_picture_url", "vertical", "websites"];

    public static void MapAccount(this RouteGroupBuilder graph)
    {
        graph.MapPost("/{id}/register", (string id, HttpContext http, SimulatorOptions office, Jaringan network, RegistrationLimit limit) => RegisterAsync(id, http, office, network, limit));
        graph.MapPost("/{id}/deregister", (string id, SimulatorOptions office, Jaringan network, RegistrationLimit limit) =>
        {
            CheckNumber(id, office);
            limit.Take();
            return Set(network, s => s with { Terdaftar = false });
        });
        graph.MapPost("/{id}", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => PinOrTemplateAsync(id, http, office, network));
        graph.MapGet("/{id}/settings", (string id, SimulatorOptions office, Jaringan network) =>
        {
            CheckNumber(id, office);
            return GraphHttp.Json(new JsonObject { ["user_identity_change"] = new JsonObject { ["enable_identity_key_check"] = network.Baca(i => i.Setelan.CekKunci) } });
        });
        graph.MapPost("/{id}/settings", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => SettingsAsync(id, http, office, network));
        graph.MapGet("/{id}/whatsapp_business_profile", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => Profile(id, http, office, network));
        graph.MapPost("/{id}/whatsapp_business_profile", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => EditProfileAsync(id, http, office, network));
        graph.MapDelete("/{id}/contact_book", (string id, HttpContext http, SimulatorOptions office, Jaringan network) => ForgetNumber(id, http, office, network));
        graph.MapGet("/{id}/phone_numbers", (string id, HttpContext http, SimulatorOptions office, Jaringan network) =>
        {
            GraphEndpoints.CheckAccount(id, office);
            return GraphHttp.Json(new JsonObject { ["data"] = new JsonArray(PhoneNumber.Describe(office, network, "")) });
        });
    }

    static async Task<IResult> RegisterAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network, RegistrationLimit limit)
    {
        CheckNumber(id, office);
        var body = await GraphHttp.BodyAsync(http);
        GraphHttp.CheckProduct(body);
        var pin = Pin(body);
        limit.Take();
        return Set(network, s => s.Pin is null || s.Pin == pin ? s with { Pin = pin, Terdaftar = true } : throw new GraphException(133005, "The PIN does not match the one that was set."));
    }

    /// <summary>POST on an object: of the number it sets the PIN, of a template it edits it.</summary>
    static async Task<IResult> PinOrTemplateAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        var body = await GraphHttp.BodyAsync(http);
        if (id != office.PhoneNumberId) return TemplateEndpoints.Edit(id, body, network);
        if (body["webhook_configuration"].Given) return GraphHttp.Json(new JsonObject { ["success"] = true });
        var pin = Pin(body);
        return Set(network, s => s with { Pin = pin });
    }

    static async Task<IResult> SettingsAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        CheckNumber(id, office);
        var body = await GraphHttp.BodyAsync(http);
        var on = body["user_identity_change"].Required()["enable_identity_key_check"].Required().Node!.GetValueKind() == System.Text.Json.JsonValueKind.True;
        return Set(network, s => s with { CekKunci = on });
    }

    static IResult Profile(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        CheckNumber(id, office);
        var all = JsonNode.Parse(network.Baca(i => i.Setelan.Profil))!.AsObject();
        var wanted = PhoneNumber.Fields(http.Request.Query["fields"].ToString());
        foreach (var name in all.Select(p => p.Key).ToList())
            if (wanted.Length > 0 && !wanted.Contains(name)) all.Remove(name);
        all["messaging_product"] = "whatsapp";
        return GraphHttp.Json(new JsonObject { ["data"] = new JsonArray(all) });
    }

    static async Task<IResult> EditProfileAsync(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        CheckNumber(id, office);
        var body = await GraphHttp.BodyAsync(http);
        GraphHttp.CheckProduct(body);
        if (body["about"] is { Given: true } about) about.Text(139);
        if (body["address"] is { Given: true } address) address.Text(256);
        if (body["description"] is { Given: true } description) description.Text(512);
        if (body["email"] is { Given: true } email) email.Text(128);
        return Set(network, s =>
        {
            var all = JsonNode.Parse(s.Profil)!.AsObject();
            foreach (var name in ProfileFields)
                if (body[name].Given) all[name] = body[name].Node!.DeepClone();
            return s with { Profil = all.ToJsonString() };
        });
    }

    /// <summary>From now on webhooks leave out the number of someone who hides it.</summary>
    static IResult ForgetNumber(string id, HttpContext http, SimulatorOptions office, Jaringan network)
    {
        CheckNumber(id, office);
        var userId = http.Request.Query["bsuid"].ToString();
        network.Ubah("", write =>
        {
            var phone = write.Isi.PonselDenganUserId(userId) ?? throw GraphException.UnknownObject(userId);
            write.Catat(new SaklarBaru(phone.Nomor, phone.Saklar with { DiBukuKontak = false }));
            return true;
        });
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }

    public static void CheckNumber(string id, SimulatorOptions office)
    {
        if (id != office.PhoneNumberId) throw GraphException.UnknownObject(id);
    }

    static string Pin(Param body) => body["pin"].Raw() is { Length: 6 } pin && pin.All(char.IsAsciiDigit) ? pin : throw new GraphException(100, "pin must have 6 digits.");

    static IResult Set(Jaringan network, Func<SetelanMeta, SetelanMeta> change)
    {
        network.Ubah("", write =>
        {
            write.Catat(new SetelanBaru(change(write.Isi.Setelan)));
            return true;
        });
        return GraphHttp.Json(new JsonObject { ["success"] = true });
    }
}
