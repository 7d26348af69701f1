using System.Net;
using System.Text.Json;
using LayananPublik.Kantor;
using LayananPublik.Pemanggilan;
using LayananPublik.Penataan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

/// <summary>Display, kiosk, slip and the page of a number, over real HTTP; and the two words in the chat.</summary>
public sealed class AntreanEndpointTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<(int Titik, string Layar, string Kios)> SiapkanAsync()
    {
        // Far enough from midnight: numbers and appointments are those of one day.
        var jam = new JamKantor(app.Ambil<TimeProvider>(), "Asia/Jakarta");
        if (jam.Kini.Hour is < 8 or > 20) app.Maju(jam.Saat(jam.HariIni.AddDays(jam.Kini.Hour > 20 ? 1 : 0), 9) - jam.Sekarang);
        var admin = await app.PetugasAsync("admin");
        var titik = await app.DbAsync(db => db.TitikAntrean.Select(t => t.UnitKerjaId).SingleAsync(Ct));
        await app.DbAsync(async db =>
        {
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == titik, Ct);
            if (await db.JamKerja.AnyAsync(j => j.UnitKerjaId == titik, Ct)) return 0;
            // Open at any time, whenever the test runs.
            db.HariLibur.RemoveRange(await db.HariLibur.ToListAsync(Ct));
            foreach (var hari in Enum.GetValues<DayOfWeek>()) db.JamKerja.Add(JamKerja.Tetapkan(unit, hari, new(0, 0), new(23, 59, 59)));
            return await db.SaveChangesAsync(Ct);
        });
        var meja = app.Ambil<MejaLoketAntrean>();
        return (titik, (await meja.KunciBaruAsync(titik, admin, kios: false, Ct)).Nilai!, (await meja.KunciBaruAsync(titik, admin, kios: true, Ct)).Nilai!);
    }

    async Task<string> AmbilDiKiosAsync(string kios)
    {
        using var jawab = await app.Http.PostAsync($"/antrean/ambil/{kios}", new FormUrlEncodedContent([new("huruf", "A")]), Ct);
        Assert.Equal(HttpStatusCode.SeeOther, jawab.StatusCode);
        return jawab.Headers.Location!.OriginalString;
    }

    async Task<JsonElement> IsiAsync(string alamat) => JsonDocument.Parse(await app.Http.GetStringAsync(alamat, Ct)).RootElement;

    [Fact]
    public async Task From_the_kiosk_to_the_display_and_the_phone_without_a_name()
    {
        var (titik, layar, kios) = await SiapkanAsync();
        var karcis = await AmbilDiKiosAsync(kios);
        var tiket = karcis.Split('/')[^1];
        Assert.Contains("data-uji=\"nomor-karcis\"", await app.Http.GetStringAsync(karcis, Ct), StringComparison.Ordinal);
        var nomor = (await IsiAsync($"/antrean/tiket/{tiket}/isi")).GetProperty("nomor").GetString()!;
        var rina = await app.PetugasAsync("petugas");
        var loket = await app.DbAsync(db => db.LoketPanggil.Where(l => l.UnitKerjaId == titik).OrderBy(l => l.Nama).Select(l => l.Id).FirstAsync(Ct));
        var meja = app.Ambil<MejaAntrean>();
        await meja.DudukAsync(loket, rina, true, Ct);
        for (string? dipanggil = null; dipanggil != nomor;)
        {
            dipanggil = (await meja.PanggilAsync(loket, rina, Ct)).Nilai;
            if (dipanggil == nomor) break;
            var id = await app.DbAsync(db => db.Tiket.Where(t => t.Nomor == dipanggil).Select(t => t.Id).SingleAsync(Ct));
            await meja.MulaiAsync(id, rina, Ct);
            await meja.SelesaikanAsync(id, rina, Ct);
        }
        var atas = (await IsiAsync($"/antrean/layar/{layar}/isi")).GetProperty("panggilan")[0];
        Assert.Equal((nomor, "Loket 1"), (atas.GetProperty("nomor").GetString(), atas.GetProperty("loket").GetString()));
        Assert.Equal("Sekarang giliran Anda", (await IsiAsync($"/antrean/tiket/{tiket}/isi")).GetProperty("judul").GetString());
        using var halaman = await app.Http.GetAsync($"/antrean/layar/{layar}", Ct);
        Assert.Equal("no-referrer", halaman.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(halaman.Headers.CacheControl!.NoStore);
        Assert.Contains(AturanGiliran.Lazim.Kalimat[1], WebUtility.HtmlDecode(await halaman.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        await selesaiAsync();

        async Task selesaiAsync()
        {
            var id = await app.DbAsync(db => db.Tiket.Where(t => t.Nomor == nomor).Select(t => t.Id).SingleAsync(Ct));
            await meja.MulaiAsync(id, rina, Ct);
            await meja.SelesaikanAsync(id, rina, Ct);
        }
    }

    [Fact]
    public async Task Keys_open_only_their_own_page_and_end_when_they_are_renewed_or_taken_back()
    {
        var (titik, layar, kios) = await SiapkanAsync();
        foreach (var alamat in new[] { $"layar/{kios}", $"ambil/{layar}", "layar/salah", $"tiket/{new string('x', 500)}", $"tiket/{layar}/karcis", $"layar/{kios}/isi" })
        {
            using var jawab = await app.Http.GetAsync("/antrean/" + alamat, Ct);
            Assert.Equal((alamat, HttpStatusCode.NotFound), (alamat, jawab.StatusCode));
        }
        await SiapkanAsync();
        using var lama = await app.Http.GetAsync($"/antrean/layar/{layar}", Ct);
        Assert.Equal(HttpStatusCode.NotFound, lama.StatusCode);
        Assert.Null((await app.Ambil<MejaLoketAntrean>().CabutAsync(titik, await app.PetugasAsync("admin"), kios: true, Ct)).Penolakan);
        using var cabut = await app.Http.PostAsync($"/antrean/ambil/{kios}", new FormUrlEncodedContent([new("huruf", "A")]), Ct);
        Assert.Equal(HttpStatusCode.NotFound, cabut.StatusCode);
    }

    [Fact]
    public async Task The_code_on_the_slip_brings_the_turn_to_the_phone_and_a_word_without_appointment_is_answered()
    {
        var (_, _, kios) = await SiapkanAsync();
        var tiket = (await AmbilDiKiosAsync(kios)).Split('/')[^1];
        var (kode, nomor) = await app.DbAsync(async db => await db.Tiket.OrderByDescending(t => t.Id).Select(t => new ValueTuple<string, string>(t.Kode, t.Nomor)).FirstAsync(Ct));
        Assert.Contains("wa.me", (await IsiAsync($"/antrean/tiket/{tiket}/isi")).GetProperty("alamatKabar").GetString(), StringComparison.Ordinal);
        var ponsel = app.Ponsel("6281299000777");
        await ponsel.TeksAsync($"antrean {kode[..4]}-{kode[4..]}");
        await ponsel.MenerimaAsync($"Nomor antrean Anda *{nomor}*");
        Assert.Equal(JsonValueKind.Null, (await IsiAsync($"/antrean/tiket/{tiket}/isi")).GetProperty("alamatKabar").ValueKind);
        var lain = app.Ponsel("6281299000778");
        await lain.TeksAsync($"antrean {kode}");
        await lain.MenerimaAsync("tidak ada hari ini");
        await lain.TeksAsync("hadir");
        await lain.MenerimaAsync("tidak menemukan janji hari ini");
    }

    [Fact]
    public async Task From_a_booking_by_the_word_hadir_to_the_display_and_to_done()
    {
        var (titik, layar, _) = await SiapkanAsync();
        var jam = new JamKantor(app.Ambil<TimeProvider>(), "Asia/Jakarta");
        var ponsel = app.Ponsel("6281299000779");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync("");
        var rina = await app.PetugasAsync("petugas");
        var kode = await app.DbAsync(async db =>
        {
            var unit = await db.UnitKerja.SingleAsync(u => u.Id == titik, Ct);
            IReadOnlyList<JamBuka> minggu = [.. Enum.GetValues<DayOfWeek>().Select(h => new JamBuka(h, new(0, 0), new(23, 0)))];
            var jadwal = JadwalLayanan.Buka(unit, "KTP-REKAM", new("Rekam KTP-el", 30, 2, 3) { JedaJam = 0, Minggu = minggu }, rina.Pelaku, jam.Sekarang).Nilai!;
            db.Add(jadwal);
            await db.SaveChangesAsync(Ct);
            var slot = (await BukuJanji.SlotKosongAsync(db, jadwal, jam.Sekarang, null, 1, Ct, petugas: true))[0];
            var percakapan = await db.Percakapan.Include(p => p.Kontak).OrderByDescending(p => p.Id).FirstAsync(p => p.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor), Ct);
            var janji = (await BukuJanji.PesanAsync(db, new KunciSlot(jadwal.Id, slot.Tanggal, slot.Mulai), new("Sari Anggraini", Percakapan: percakapan), rina.Pelaku, jam.Sekarang, Ct)).Nilai!;
            await db.SaveChangesAsync(Ct);
            return janji.Kode;
        });
        await ponsel.TeksAsync("hadir");
        await ponsel.MenerimaAsync("Sari A. tercatat hadir. Nomor antrean");
        var (id, nomor) = await app.DbAsync(db => db.Tiket.Where(t => db.Janji.Any(j => j.Kode == kode && j.Id == t.JanjiId)).Select(t => new ValueTuple<int, string>(t.Id, t.Nomor)).SingleAsync(Ct));
        Assert.StartsWith("B", nomor, StringComparison.Ordinal);
        var meja = app.Ambil<MejaAntrean>();
        var loket = await app.DbAsync(db => db.LoketPanggil.Where(l => l.UnitKerjaId == titik).OrderBy(l => l.Nama).Select(l => l.Id).FirstAsync(Ct));
        await meja.DudukAsync(loket, rina, true, Ct);
        Assert.Equal(nomor, (await meja.PanggilTiketAsync(loket, id, "Uji.", rina, Ct)).Nilai);
        await ponsel.MenerimaAsync("sekarang giliran Anda");
        Assert.Equal(nomor, (await IsiAsync($"/antrean/layar/{layar}/isi")).GetProperty("panggilan")[0].GetProperty("nomor").GetString());
        Assert.Null((await meja.MulaiAsync(id, rina, Ct)).Penolakan);
        Assert.Null((await meja.SelesaikanAsync(id, rina, Ct)).Penolakan);
        Assert.Equal(StatusJanji.Selesai, await app.DbAsync(db => db.Janji.Where(j => j.Kode == kode).Select(j => j.Status).SingleAsync(Ct)));
    }
}
