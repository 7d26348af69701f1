using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan;

/// <summary>Several letters of one signing session, in one transaction.</summary>
public sealed class RombonganTests : IAsyncLifetime
{
    readonly KantorTanda kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => kantor.InitializeAsync();

    public ValueTask DisposeAsync() => kantor.DisposeAsync();

    [Fact]
    public async Task Each_letter_of_a_session_is_whole_and_numbered_in_the_order_of_the_list()
    {
        var (id, lurah) = (await SuratAsync(MejaPenerbitan.Serombongan + 3), await kantor.PetugasAsync("lurah"));
        id.Reverse();
        var dibaca = (await kantor.Ambil<SesiTanda>().BacaAsync(lurah, Ct)).ToDictionary(s => s.Id, s => s.Naskah.Sidik());
        var hasil = await kantor.Meja.TerbitkanBanyakAsync([.. id.Select(i => new SuratDipilih(i, dibaca[i]))], lurah, Ct);
        foreach (var (i, urut) in id.Zip(Enumerable.Range(1, id.Count)))
        {
            var surat = await kantor.BacaAsync(i);
            Assert.Equal((hasil[i].Nilai, StatusSurat.Terbit, urut), (surat.Nomor, surat.Status, surat.Urut));
            Assert.Equal(["Siapkan", "Tandatangani", "Terbitkan"], surat.Riwayat.OrderBy(r => r.Id).Select(r => r.Tindakan));
            Assert.Equal((lurah.Nama, (int?)lurah.Id), (surat.Langkah.Single().Nama, surat.Langkah.Single().PetugasId));
            Assert.Contains(surat.Butir.Riwayat, r => r.Tindakan == nameof(Tindakan.Terbitkan) && r.Alasan == surat.Nomor);
            Assert.Equal(surat.IsiLemariId, Assert.IsType<Dokumen>(IsiPesan.DariJson(surat.PesanKeluar!.Isi)).IsiLemariId);
            using var pdf = new AlatPdf(await kantor.PdfAsync(surat));
            Assert.Contains(surat.Nomor!, pdf.Teks, StringComparison.Ordinal);
            Assert.Equal((StatusNomor.Terpakai, surat.Nomor), ((await kantor.NomorAsync(i)).Single().Status, (await kantor.NomorAsync(i)).Single().Nomor));
        }
        var ulang = await kantor.Meja.TerbitkanBanyakAsync([.. id.Select(i => new SuratDipilih(i, null))], lurah, Ct);
        Assert.Equal(hasil.OrderBy(h => h.Key).Select(h => h.Value.Nilai), ulang.OrderBy(h => h.Key).Select(h => h.Value.Nilai));
        Assert.Equal(id.Count, await kantor.DbAsync(db => db.NomorAgenda.CountAsync(Ct)));
    }

    [Fact]
    public async Task One_that_cannot_be_done_is_told_why_and_holds_nobody()
    {
        var (id, lurah) = (await SuratAsync(4), await kantor.PetugasAsync("lurah"));
        var hasil = await kantor.Meja.TerbitkanBanyakAsync([new(id[0], null), new(id[1], "sesuatu yang lain"), new(id[2], null), new(0, null), new(id[2], null)], lurah, Ct);
        Assert.Equal([1, 2], new[] { (await kantor.BacaAsync(id[0])).Urut, (await kantor.BacaAsync(id[2])).Urut }.Select(u => u!.Value));
        Assert.Contains("berubah sejak Anda membacanya", hasil[id[1]].Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", hasil[0].Penolakan, StringComparison.Ordinal);
        Assert.Equal(StatusSurat.Menunggu, (await kantor.BacaAsync(id[1])).Status);
        Assert.Equal(2, await kantor.DbAsync(db => db.NomorAgenda.CountAsync(Ct)));
        var asing = await kantor.Meja.TerbitkanBanyakAsync([new(id[1], null), new(id[3], null)], await kantor.AngkatAsync("tetangga", Peran.Lurah, KantorSurat.Sukamaju), Ct);
        Assert.All(asing.Values, h => Assert.NotNull(h.Penolakan));
    }

    [Fact]
    public async Task When_a_row_or_the_cabinet_fails_the_others_are_whole_and_the_failed_ones_number_is_not_lost()
    {
        var (id, lurah) = (await SuratAsync(6), await kantor.PetugasAsync("lurah"));
        // Any row of the third letter: what the first two did in the same transaction is undone with it, and done again alone.
        await SqlAsync($"CREATE TRIGGER mati BEFORE UPDATE ON \"Surat\" WHEN NEW.Id = {id[2]} BEGIN SELECT RAISE(ABORT, 'power cut'); END");
        await Assert.ThrowsAsync<DbUpdateException>(() => kantor.Meja.TerbitkanBanyakAsync([.. id.Take(4).Select(i => new SuratDipilih(i, null))], lurah, Ct));
        await SqlAsync("DROP TRIGGER mati");
        Assert.Equal([StatusSurat.Terbit, StatusSurat.Terbit, StatusSurat.Menunggu, StatusSurat.Menunggu], await StatusAsync(id.Take(4)));
        Directory.Move(kantor.Lemari, kantor.Lemari + ".simpan");
        await File.WriteAllTextAsync(kantor.Lemari, "a file where the cabinet should stand", Ct);
        var hasil = await kantor.Meja.TerbitkanBanyakAsync([.. id.Skip(2).Select(i => new SuratDipilih(i, null))], lurah, Ct);
        File.Delete(kantor.Lemari);
        Directory.Move(kantor.Lemari + ".simpan", kantor.Lemari);
        Assert.All(hasil.Values, h => Assert.Contains("surat belum terbit", h.Penolakan, StringComparison.Ordinal));
        Assert.Equal(2, await kantor.DbAsync(db => db.NomorAgenda.CountAsync(Ct)));
        Assert.All((await kantor.Meja.TerbitkanBanyakAsync([.. id.Skip(2).Select(i => new SuratDipilih(i, null))], lurah, Ct)).Values, h => Assert.NotNull(h.Nilai));
        Assert.Equal(Enumerable.Range(1, 6), await kantor.DbAsync(db => db.NomorAgenda.OrderBy(n => n.Urut).Select(n => n.Urut).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Two_sessions_over_the_same_letters_leave_neither_twin_nor_gap()
    {
        var (id, lurah) = (await SuratAsync(24), await kantor.PetugasAsync("lurah"));
        var urutan = new[] { id, [.. id.AsEnumerable().Reverse()], [.. id.OrderBy(i => i % 7)] };
        var hasil = await Task.WhenAll(urutan.Select(u => Task.Run(() => kantor.Meja.TerbitkanBanyakAsync([.. u.Select(i => new SuratDipilih(i, null))], lurah, Ct))));
        Assert.All(id, i => Assert.Single(hasil.Select(h => h[i].Nilai).OfType<string>().Distinct()));
        await using var db = kantor.Db();
        Assert.Equal(Enumerable.Range(1, 24), await db.NomorAgenda.OrderBy(n => n.Urut).Select(n => n.Urut).ToListAsync(Ct));
        Assert.Equal(24, await db.Surat.CountAsync(s => s.Status == StatusSurat.Terbit && s.PesanKeluarId != null, Ct));
        Assert.Equal(24, await db.PesanKeluar.CountAsync(k => k.Pesan.Jenis == JenisPesan.Dokumen, Ct));
    }

    [Fact]
    public async Task Letters_that_go_on_to_the_camat_and_those_he_ends_go_together_too()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan));
        var id = await SuratAsync(3);
        var lurah = await kantor.Meja.TerbitkanBanyakAsync([.. id.Select(i => new SuratDipilih(i, null))], await kantor.PetugasAsync("lurah"), Ct);
        Assert.All(lurah.Values, h => Assert.Equal((true, null), (h.Berhasil, h.Nilai)));
        Assert.All(await StatusAsync(id), s => Assert.Equal(StatusSurat.Menunggu, s));
        var camat = await kantor.Meja.TerbitkanBanyakAsync([.. id.Select(i => new SuratDipilih(i, null))], await kantor.PetugasAsync("camat"), Ct);
        Assert.All(camat.Values, h => Assert.NotNull(h.Nilai));
        foreach (var i in id) Assert.Equal([("", StatusNomor.Terpakai), ("REG", StatusNomor.Terpakai)], (await kantor.NomorAsync(i)).Select(n => (n.Bagian, n.Status)));
    }

    async Task SqlAsync(string sql)
    {
        await using var db = kantor.Db();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    async Task<List<int>> SuratAsync(int banyak)
    {
        List<int> id = [];
        for (var i = 0; i < banyak; i++) id.Add(await kantor.SuratMenungguAsync());
        return id;
    }

    async Task<IReadOnlyList<StatusSurat>> StatusAsync(IEnumerable<int> id)
    {
        List<StatusSurat> status = [];
        foreach (var i in id) status.Add((await kantor.BacaAsync(i)).Status);
        return status;
    }
}
