using System.Text;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The list of templates: taken over from Meta, kept true by webhooks, and loud about trouble.</summary>
public sealed class PenyelarasTemplatTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_is_taken_over_at_start_and_again_when_asked()
    {
        var t = await TemplatAsync("pemberitahuan_status");
        Assert.Equal((StatusTemplat.Disetujui, GolonganPesan.Utilitas, "id"), (t.Status, t.Golongan, t.Bahasa));
        Assert.Equal(3, BentukTemplat.Baca(t.Komponen).Blanko.Count);
        Assert.True((await app.Ambil<PenyelarasTemplat>().SelaraskanAsync(Ct)).Berhasil);
        Assert.Equal(1, await app.DbAsync(db => db.TemplatPesan.CountAsync(x => x.Nama == "pemberitahuan_status", Ct)));
    }

    [Fact]
    public async Task An_event_changes_the_state_and_raises_an_alarm_until_it_is_over()
    {
        var t = await TemplatAsync("petugas_menjawab");
        await KabarAsync(t, "message_template_status_update", "'event':'PAUSED','other_info':{'title':'FIRST_PAUSE','description':''}", 60);
        var dijeda = await app.TungguDbAsync(db => db.TemplatPesan.SingleAsync(x => x.Id == t.Id, Ct), x => x.Status == StatusTemplat.Dijeda, "the pause");
        Assert.Contains("tiga jam", dijeda.Alasan, StringComparison.Ordinal);
        Assert.Contains(await AlarmAsync(), p => p.Kalimat.Contains("petugas_menjawab", StringComparison.Ordinal) && p.Kalimat.Contains("dijeda", StringComparison.Ordinal));
        await KabarAsync(t, "message_template_status_update", "'event':'APPROVED'", 30);
        await app.TenangAsync();
        Assert.Equal(StatusTemplat.Dijeda, (await TemplatAsync("petugas_menjawab")).Status);
        await KabarAsync(t, "message_template_status_update", "'event':'APPROVED'", 90);
        await app.TungguDbAsync(db => db.TemplatPesan.SingleAsync(x => x.Id == t.Id, Ct), x => x.Status == StatusTemplat.Disetujui, "the end of the pause");
        Assert.DoesNotContain(await AlarmAsync(), p => p.Kalimat.Contains("petugas_menjawab", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_move_to_marketing_and_a_falling_quality_are_known()
    {
        var t = await TemplatAsync("pengingat_janji");
        // Meta's own example of a quality update carries the name of the status field.
        await KabarAsync(t, "message_template_status_update", "'previous_quality_score':'GREEN','new_quality_score':'YELLOW'", 60);
        await KabarAsync(t, "template_category_update", "'previous_category':'UTILITY','new_category':'MARKETING'", 60);
        var kini = await app.TungguDbAsync(db => db.TemplatPesan.SingleAsync(x => x.Id == t.Id, Ct), x => x.Golongan == GolonganPesan.Pemasaran && x.Mutu == MutuTemplat.Kuning, "the new category");
        Assert.Equal(GolonganPesan.Utilitas, kini.GolonganSebelum);
        Assert.Contains(await AlarmAsync(), p => p.Kalimat.Contains("pengingat_janji", StringComparison.Ordinal) && p.Kalimat.Contains("pemasaran", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_template_is_remembered_until_the_list_tells_more()
    {
        var detik = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60;
        await app.KirimWebhookAsync(Encoding.UTF8.GetBytes($$$"""{"object":"whatsapp_business_account","entry":[{"id":"200000000000001","time":{{{detik}}},"changes":[{"field":"message_template_status_update","value":{"event":"REJECTED","message_template_id":912345678901234,"message_template_name":"promo_kantor","message_template_language":"id","reason":"PROMOTIONAL"}}]}]}"""));
        var t = await app.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(x => x.Nama == "promo_kantor", Ct), x => x is not null, "the new template");
        Assert.Equal((StatusTemplat.Ditolak, "isinya dianggap promosi"), (t!.Status, t.Alasan));
    }

    Task<IReadOnlyList<Peringatan>> AlarmAsync() => app.DbAsync(db => new PeringatanTemplat(app.Ambil<AkunWhatsApp>()).BacaAsync(db, app.Ambil<TimeProvider>().GetUtcNow(), Ct));

    async Task<TemplatPesan> TemplatAsync(string nama) => (await app.TungguDbAsync(db => db.TemplatPesan.SingleOrDefaultAsync(t => t.Nama == nama, Ct), t => t is not null, $"the template {nama}"))!;

    async Task KabarAsync(TemplatPesan t, string bidang, string isi, int detik)
    {
        var waktu = t.StatusPada.ToUnixTimeSeconds() + detik;
        // The app takes no time that lies ahead.
        if (waktu > app.Ambil<TimeProvider>().GetUtcNow().ToUnixTimeSeconds()) app.Maju(TimeSpan.FromMinutes(2));
        await app.KirimWebhookAsync(Encoding.UTF8.GetBytes($$$"""{"object":"whatsapp_business_account","entry":[{"id":"200000000000001","time":{{{waktu}}},"changes":[{"field":"{{{bidang}}}","value":{{{{isi.Replace('\'', '"')}}},"message_template_id":{{{t.MetaId}}},"message_template_name":"{{{t.Nama}}}","message_template_language":"id"}}]}]}"""));
        await app.TenangAsync();
    }
}
