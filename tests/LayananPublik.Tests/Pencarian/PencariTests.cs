using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pencarian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pencarian;

public sealed class PencariTests : IDisposable
{
    readonly KantorCari kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    [Theory]
    [InlineData("SURAT PINDAH", "Ahmad Hidayat;Sari Anggraini"), InlineData("\"surat pindah\"", "Sari Anggraini"), InlineData("sur pind", ""), InlineData("surat pind", "Ahmad Hidayat;Sari Anggraini"), InlineData("domisili rahasia", "Maya Wulandari"), InlineData("takadakatanya", "")]
    public async Task Messages_are_found_by_all_their_words_newest_first_before_and_after_they_are_indexed(string teks, string nama)
    {
        Assert.Equal(nama, string.Join(';', await kantor.TemuanAsync(JenisCari.Pesan, teks)));
        await kantor.MuatAsync();
        Assert.Contains("rahasia", kantor.Kata());
        Assert.Equal(nama, string.Join(';', await kantor.TemuanAsync(JenisCari.Pesan, teks)));
    }

    [Theory]
    [InlineData("sari"), InlineData("anggr"), InlineData("0812-3456-7890"), InlineData("+62 812 3456 7890"), InlineData("62812345"), InlineData("7890")]
    public async Task A_contact_is_found_by_name_and_by_any_writing_of_the_number(string teks)
    {
        Assert.Equal(["Sari Anggraini"], await kantor.TemuanAsync(JenisCari.Percakapan, teks));
        await kantor.MuatAsync();
        Assert.Equal(["Sari Anggraini"], await kantor.TemuanAsync(JenisCari.Percakapan, teks));
    }

    [Fact]
    public async Task A_mistyped_word_finds_what_was_meant_and_says_so()
    {
        foreach (var _ in (bool[])[false, true])
        {
            var hasil = await kantor.CariAsync("domsili");
            Assert.Equal("domisili", hasil.Pengganti);
            Assert.Equal("Maya Wulandari", Assert.Single(Assert.Single(hasil.Kelompok).Temuan).Judul);
            await kantor.MuatAsync();
        }
    }

    [Theory]
    [InlineData("petugas"), InlineData("verifikator"), InlineData("kasi"), InlineData("lurah"), InlineData("camat"), InlineData("adminaduan"), InlineData("dinas"), InlineData("kurir"), InlineData("admin")]
    public async Task Every_role_finds_exactly_what_its_lists_show(string nama)
    {
        foreach (var (i, p) in ((Percakapan[])[kantor.Kecamatan, kantor.Contoh, kantor.Sukamaju]).Index()) kantor.Ajukan(p, $"PMH-2026-00000{i + 1}", "Rahasia Pemohon", $"329999520588900{i + 4}");
        foreach (var _ in (bool[])[false, true])
        {
            await CocokAsync(nama);
            await kantor.MuatAsync();
        }
    }

    async Task CocokAsync(string nama)
    {
        var petugas = kantor.Petugas(nama);
        var hasil = (await kantor.CariAsync("rahasia", nama)).Kelompok.ToDictionary(k => k.Kode, k => k.Temuan);
        await using var db = kantor.Db();
        var boleh = await PercakapanQuery.Boleh(db, petugas).Select(p => p.Id).ToListAsync(Ct);
        var pesan = await db.Pesan.Where(p => p.Teks.Contains("rahasia") && boleh.Contains(p.PercakapanId)).Select(p => p.Id).ToListAsync(Ct);
        Assert.Equal(pesan.Order(), hasil.GetValueOrDefault("Pesan", []).Select(t => t.Id).Order());
        var permohonan = petugas.Boleh(Izin.LihatPermohonan) ? await db.Permohonan.DalamLingkup(petugas).Select(p => p.Id).ToListAsync(Ct) : [];
        Assert.Equal(permohonan.Order(), hasil.GetValueOrDefault("Permohonan", []).Select(t => t.Id).Order());
        Assert.Equal(petugas.Boleh(Izin.LihatPermohonan) && await db.Warga.DalamLingkup(petugas).AnyAsync(w => w.UnitKerjaId == kantor.Kecamatan.UnitKerjaId, Ct), (await kantor.CariAsync(KantorCari.Nik, nama)).Banyak > 0);
        var kontak = await kantor.CariAsync("hidayat", nama);
        Assert.Equal(boleh.Contains(kantor.Sukamaju.Id), kontak.Kelompok.Any(k => k.Kode == "Percakapan"));
        if (nama is "admin" or "kurir") Assert.Empty(hasil);
        if (nama == "adminaduan") Assert.Equal(["Budi Prakoso"], hasil.Values.SelectMany(t => t).Select(t => t.Judul));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task The_number_of_a_sealed_complaint_does_not_lead_to_the_talk_of_who_reported_it(bool anonim)
    {
        string nomor;
        await using (var db = kantor.Db())
        {
            var percakapan = await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == kantor.Sukamaju.Id, Ct);
            var kategori = await db.KategoriAduan.FirstAsync(k => !k.Rahasia, Ct);
            nomor = (await new LaporanWarga(new Siaran(kantor.Jam, NullLogger<Siaran>.Instance)).BuatAsync(db, new(kategori.UnitKerjaId, kategori.Id, "Got mampet.") { Percakapan = percakapan, Anonim = anonim }, Pelaku.Warga, DateTimeOffset.UnixEpoch.AddYears(56), Ct)).Nilai!.Nomor;
            kantor.Tulis(db, percakapan, $"Aduan Anda kami terima dengan nomor *{nomor}*.");
            await db.SaveChangesAsync(Ct);
        }
        string[] terlihat = anonim ? [] : ["Ahmad Hidayat"];
        foreach (var teks in (string[])[nomor, nomor[^6..], "kami terima dengan nomor"]) Assert.Equal(terlihat, await kantor.TemuanAsync(JenisCari.Pesan, teks, "kasi"));
        await kantor.MuatAsync();
        Assert.Equal(terlihat, await kantor.TemuanAsync(JenisCari.Pesan, nomor, "kasi"));
    }

    [Fact]
    public async Task A_NIK_is_found_by_its_hash_alone_and_stands_nowhere_in_the_index()
    {
        var id = kantor.Ajukan(kantor.Kecamatan, "PMH-2026-000009", "Sari Anggraini");
        await kantor.MuatAsync();
        var hasil = await kantor.CariAsync("3299 9952 0588 9004");
        var warga = Assert.Single(Assert.Single(hasil.Kelompok).Temuan);
        Assert.Equal($"/?percakapan={kantor.Kecamatan.Id}&permohonan={id}", warga.Href);
        Assert.DoesNotContain(KantorCari.Nik, warga.Href + warga.Keterangan + string.Concat(warga.Cuplikan.Select(c => c.Teks)), StringComparison.Ordinal);
        Assert.DoesNotContain(kantor.Kata(), k => k.Contains("52058", StringComparison.Ordinal) || k.Contains("3299", StringComparison.Ordinal));
        Assert.Empty(await kantor.TemuanAsync(JenisCari.Pesan, "52058890"));
        var cuplikan = (await kantor.CariAsync("nik saya")).Kelompok.Single(k => k.Kode == "Pesan").Temuan[0].Cuplikan;
        Assert.Contains("3299********9004", string.Concat(cuplikan.Select(c => c.Teks)), StringComparison.Ordinal);
        Assert.Equal(["nik", "saya"], cuplikan.Where(c => c.Kena).Select(c => c.Teks));
    }

    [Theory]
    [InlineData("PMH-2026-000123"), InlineData("000123"), InlineData("pmh-2026-0001")]
    public async Task A_request_is_found_by_its_number(string teks)
    {
        var id = kantor.Ajukan(kantor.Kecamatan, "PMH-2026-000123", "Sari Anggraini");
        Assert.Equal(id, (await kantor.CariAsync(teks)).Kelompok.Single(k => k.Kode == "Permohonan").Temuan.Single().Id);
        await kantor.MuatAsync();
        Assert.Equal(id, (await kantor.CariAsync(teks)).Kelompok.Single(k => k.Kode == "Permohonan").Temuan.Single().Id);
    }
}
