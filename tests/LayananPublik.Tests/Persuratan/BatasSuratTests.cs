using System.Buffers.Binary;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan;

/// <summary>What must not be possible with a letter, whoever tries.</summary>
public sealed class BatasSuratTests(KantorTanda kantor) : IClassFixture<KantorTanda>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateOnly Hari => kantor.Ambil<JamKantor>().HariIni;

    [Fact]
    public async Task A_neighbour_who_stood_in_once_looks_at_the_letter_afterwards_and_touches_it_no_more()
    {
        await kantor.SusunAsync(Paraf(Jabatan.Sekretaris), TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        await kantor.AngkatAsync("lurahskm", Peran.Lurah, KantorSurat.Sukamaju);
        var tetangga = await kantor.PejabatAsync(KantorSurat.Sukamaju, Jabatan.Lurah, "LURAH SUKAMAJU", "Asep Gunawan, S.IP.", "lurahskm");
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, tetangga, BentukWewenang.Plh, Hari, Hari);
        var id = await kantor.SuratMenungguAsync();
        Assert.Null((await kantor.TerbitkanAsync(id, "lurahskm")).Penolakan);
        await kantor.CabutPelimpahanAsync();
        var (dia, petugas) = (await kantor.PetugasAsync("lurahskm"), await kantor.PetugasAsync("petugas"));
        await using (var db = kantor.Db()) Assert.NotNull(await db.SatuSuratAsync(id, dia, Hari, Ct));
        Assert.Contains("tidak ditemukan", (await kantor.Meja.CetakAsync(id, dia, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.CetakAsync(id, petugas, Ct)).Penolakan);
        Assert.Contains("tidak ditemukan", (await kantor.Meja.TerimaPindaiAsync(id, dia, NaskahContoh.Lambang, null, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, null, Ct)).Penolakan);
        Assert.Contains("tidak ditemukan", (await kantor.Meja.SahkanPindaiAsync(id, dia, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await kantor.Meja.KembalikanAsync(id, dia with { Peran = Peran.Kasi }, "Iseng", Ct)).Berhasil);
        Assert.False((await kantor.Meja.CabutAsync(id, dia, "Iseng", Ct)).Berhasil);
        Assert.Equal(StatusSurat.MenungguPindai, (await kantor.BacaAsync(id)).Status);
    }

    [Fact]
    public async Task A_delegate_sees_and_signs_by_the_day_of_the_letter_s_own_unit()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        await kantor.AngkatAsync("lurahskm", Peran.Lurah, KantorSurat.Sukamaju);
        var tetangga = await kantor.PejabatAsync(KantorSurat.Sukamaju, Jabatan.Lurah, "LURAH SUKAMAJU", "Asep Gunawan, S.IP.", "lurahskm");
        // Half past midnight there, half past ten in the evening here.
        kantor.Hingga(new(kantor.Kini.UtcDateTime.Date.AddDays(1).AddHours(15.5), TimeSpan.Zero));
        await ZonaAsync("Asia/Jayapura");
        try
        {
            await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, tetangga, BentukWewenang.Plt, Hari.AddDays(1), Hari.AddDays(1));
            var (id, dia) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("lurahskm"));
            var kini = HariUnit.Kini(kantor.Ambil<JamKantor>());
            await using (var db = kantor.Db()) Assert.Contains(await db.SuratMenungguAsync(dia, kini, Ct), s => s.Id == id);
            Assert.Null((await kantor.TerbitkanAsync(id, "lurahskm")).Penolakan);
            // And no more once the day is over there, though it has only begun here.
            var esok = await kantor.SuratMenungguAsync();
            kantor.Hingga(kantor.Kini.AddDays(1));
            await using (var db = kantor.Db()) Assert.DoesNotContain(await db.SuratMenungguAsync(dia, HariUnit.Kini(kantor.Ambil<JamKantor>()), Ct), s => s.Id == esok);
            Assert.Contains("tidak ditemukan", (await kantor.TerbitkanAsync(esok, "lurahskm")).Penolakan, StringComparison.Ordinal);
        }
        finally
        {
            await ZonaAsync("Asia/Jakarta");
            await kantor.CabutPelimpahanAsync();
        }

        Task ZonaAsync(string zona) => kantor.DbAsync(db => db.UnitKerja.Where(u => u.Nama == KantorSurat.Kelurahan).ExecuteUpdateAsync(s => s.SetProperty(u => u.ZonaWaktu, zona), Ct));
    }

    [Fact]
    public async Task A_delegation_ends_with_the_office_of_who_was_given_it()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        await kantor.AngkatAsync("purna", Peran.Verifikator, KantorSurat.Kelurahan);
        var purna = await kantor.PejabatAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, "SEKRETARIS LURAH", "Rudi Hartono, S.Sos.", "purna");
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, purna, BentukWewenang.Plt, Hari.AddDays(-30), null);
        var (id, kemarin) = (await kantor.SuratMenungguAsync(), Hari.AddDays(-1));
        await using (var db = kantor.Db()) await db.Pejabat.Where(p => p.Id == purna).ExecuteUpdateAsync(s => s.SetProperty(p => p.Sampai, kemarin), Ct);
        await using (var db = kantor.Db()) Assert.Equal(0, await db.JumlahGiliranAsync(await kantor.PetugasAsync("purna"), Hari, Ct));
        Assert.Contains("tidak hari ini", (await kantor.TerbitkanAsync(id, "purna")).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        Assert.Equal(["LURAH CONTOH,"], Naskah.DariJson((await kantor.BacaAsync(id)).Naskah!).Ttd.Jabatan);
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task A_page_that_still_waits_for_a_signature_is_not_printed_and_neither_is_a_revoked_one()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan));
        var (id, petugas, cetak) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"), kantor.Ambil<MejaCetak>());
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        Assert.Contains("belum terbit", (await cetak.CatatAsync([id], petugas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.TerbitkanAsync(id, "camat")).Penolakan);
        var himpunan = await cetak.CatatAsync([id], petugas, Ct);
        Assert.NotNull(await cetak.PdfAsync(himpunan.Nilai, petugas, false, Ct));
        Assert.Null((await kantor.Meja.CabutAsync(id, await kantor.PetugasAsync("lurah"), "Data keliru.", Ct)).Penolakan);
        Assert.Null(await cetak.PdfAsync(himpunan.Nilai, petugas, false, Ct));
    }

    [Fact]
    public async Task A_refusal_that_comes_too_late_does_not_end_the_wait_for_who_signs_now()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var (id, lurah) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("lurah"));
        Task<Hasil<string?>> TandaiAsync() => kantor.Meja.TerbitkanAsync(id, lurah, "frasa sandi uji", Ct);
        TaskCompletionSource<Hasil<byte[]>> satu = new(), dua = new();
        TaskCompletionSource tiba = new(), tibaDua = new();
        kantor.Penanda.Kerja = _ => { tiba.SetResult(); return satu.Task; };
        var pertama = TandaiAsync();
        await tiba.Task;
        kantor.Hingga(kantor.Kini.AddMinutes(3));
        kantor.Penanda.Kerja = _ => { tibaDua.SetResult(); return dua.Task; };
        var kedua = TandaiAsync();
        await tibaDua.Task;
        satu.SetResult(Hasil.Ditolak("Layanan terganggu."));
        Assert.Equal("Layanan terganggu.", (await pertama).Penolakan);
        Assert.Contains("sedang ditandatangani", (await kantor.Meja.KembalikanAsync(id, lurah, "Tunda", Ct)).Penolakan, StringComparison.Ordinal);
        dua.SetResult(await PenandaTiruan.Tandatangani([.. "%PDF-1.7"u8]));
        Assert.NotNull((await kedua).Nilai);
    }

    [Fact]
    public async Task A_letter_that_is_still_parked_for_the_citizen_never_arrives_after_it_was_revoked()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var id = await kantor.SuratMenungguAsync();
        // More than a day later, and in the morning: at night it would be held, not parked.
        kantor.Hingga(kantor.Ambil<JamKantor>().Saat(Hari.AddDays(2), 9));
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        await AppUji.TungguAsync(async () => (await kantor.BacaAsync(id)).PesanKeluar!.Status == StatusKirim.Dititipkan);
        Assert.Null((await kantor.Meja.CabutAsync(id, await kantor.PetugasAsync("lurah"), "Nama keliru.", Ct)).Penolakan);
        Assert.Equal(StatusKirim.Ditarik, (await kantor.BacaAsync(id)).PesanKeluar!.Status);
    }

    [Fact]
    public async Task A_page_made_by_a_Plh_is_not_signed_by_him_in_another_capacity()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        await kantor.AngkatAsync("sekretaris", Peran.Verifikator, KantorSurat.Kelurahan);
        var sekretaris = await kantor.PejabatAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, "SEKRETARIS LURAH", "Lina Marlina, S.Sos.", "sekretaris");
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.Plh, Hari, Hari);
        var (id, dia) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("sekretaris"));
        kantor.Penanda.Kerja = _ => Task.FromResult<Hasil<byte[]>>(Hasil.Ditolak("Layanan terganggu."));
        Assert.Equal("Layanan terganggu.", (await kantor.Meja.TerbitkanAsync(id, dia, "frasa sandi uji", Ct)).Penolakan);
        await kantor.CabutPelimpahanAsync();
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.AtasNama, Hari, Hari.AddDays(2));
        kantor.Penanda.Kerja = PenandaTiruan.Tandatangani;
        Assert.Contains("Plh. LURAH CONTOH", (await kantor.Meja.TerbitkanAsync(id, dia, "frasa sandi uji", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.KembalikanAsync(id, dia, "Wewenang berganti.", Ct)).Penolakan);
        Assert.Equal(StatusNomor.Batal, (await kantor.NomorAsync(id)).Single().Status);
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task What_was_read_is_signed_and_nothing_else()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var (id, lurah) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("lurah"));
        async Task<string> BacaAsync() => (await kantor.Ambil<SesiTanda>().BacaAsync(lurah, Ct)).Single(s => s.Id == id).Naskah.Sidik();
        async Task PangkatAsync(string pangkat)
        {
            await using var db = kantor.Db();
            await db.Pejabat.Where(p => p.Nama == "Surya Darmawan, S.IP.").ExecuteUpdateAsync(s => s.SetProperty(p => p.Pangkat, pangkat), Ct);
        }
        var dibaca = await BacaAsync();
        await PangkatAsync("Pembina (IV/a)");
        Assert.Contains("berubah sejak Anda membacanya", (await kantor.Meja.TerbitkanAsync(id, lurah, null, dibaca, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Empty(await kantor.NomorAsync(id));
        Assert.NotNull((await kantor.Meja.TerbitkanAsync(id, lurah, null, await BacaAsync(), Ct)).Nilai);
        await PangkatAsync("Penata Tingkat I (III/d)");
    }

    [Fact]
    public async Task Who_signs_and_who_sends_back_at_once_leave_a_whole_letter_or_a_void_number()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var lurah = await kantor.PetugasAsync("lurah");
        for (var ke = 0; ke < 4; ke++)
        {
            var id = await kantor.SuratMenungguAsync();
            await Task.WhenAll(Task.Run(() => kantor.Meja.TerbitkanAsync(id, lurah, Ct)), Task.Run(() => kantor.Meja.KembalikanAsync(id, lurah, "Data keliru.", Ct)), Task.Run(() => kantor.Meja.TerbitkanAsync(id, lurah, Ct)));
            var (surat, nomor) = (await kantor.BacaAsync(id), await kantor.NomorAsync(id));
            Assert.Contains(surat.Status, new[] { StatusSurat.Terbit, StatusSurat.Dikembalikan });
            if (surat.Status == StatusSurat.Terbit) Assert.Equal((surat.Nomor, StatusNomor.Terpakai), (nomor.Single().Nomor, nomor.Single().Status));
            else Assert.DoesNotContain(nomor, n => n.Status != StatusNomor.Batal);
            Assert.Single(surat.Riwayat, r => r.Ke is "Terbit" or "Dikembalikan");
        }
    }

    [Fact]
    public async Task A_sheet_printed_by_two_and_a_letter_replaced_by_two_are_one_each()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (basah, petugas, lurah) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"), await kantor.PetugasAsync("lurah"));
        var cetak = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => kantor.Meja.CetakAsync(basah, petugas, Ct))));
        Assert.Single(cetak, h => h.Berhasil);
        Assert.Single(await kantor.NomorAsync(basah));
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var id = await kantor.SuratTerbitAsync();
        var cabut = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => kantor.Meja.CabutAsync(id, lurah, "Nama keliru.", pengganti: true, Ct))));
        Assert.Single(cabut, h => h.Berhasil);
        var surat = await kantor.BacaAsync(id);
        Assert.Single(surat.Riwayat, r => r.Tindakan == "Cabut");
        Assert.False((await kantor.Meja.SiapkanPenggantiAsync(id, lurah, Ct)).Berhasil);
        var disetujui = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => kantor.SetujuiAsync(surat.ButirId))));
        Assert.Single(disetujui, h => h.Berhasil);
        Assert.Equal(2, await kantor.DbAsync(db => db.Surat.CountAsync(s => s.ButirId == surat.ButirId, Ct)));
    }

    [Fact]
    public async Task A_scan_that_somebody_has_fetched_is_not_exchanged_under_him()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (id, petugas) = (await kantor.SuratMenungguAsync(whatsApp: false), await kantor.PetugasAsync("petugas"));
        Assert.Null((await kantor.Meja.CetakAsync(id, petugas, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, null, Ct)).Penolakan);
        Assert.NotNull((await kantor.Meja.SahkanPindaiAsync(id, petugas, Ct)).Nilai);
        Assert.Null((await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, "Terbalik.", Ct)).Penolakan);
        await using (var db = kantor.Db())
        {
            db.UnduhanSurat.Add(UnduhanSurat.Catat(id, null, LewatUnduhan.Verifikasi, kantor.Kini));
            await db.SaveChangesAsync(Ct);
        }
        Assert.Contains("sudah diunduh", (await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, "Terbalik lagi.", Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_passes_the_gate_that_every_file_passes()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (id, petugas) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"));
        Assert.Null((await kantor.Meja.CetakAsync(id, petugas, Ct)).Penolakan);
        var bom = NaskahContoh.Lambang.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bom.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(bom.AsSpan(20), 30_000);
        byte[][] buruk =
        [
            bom, [], NaskahContoh.Lambang[..40], [.. "%PDF-1.4 bukan apa-apa"u8], [.. "GIF89a"u8], [0xFF, 0xD8, 0xFF], [.. "<html>"u8],
            [.. "%PDF-1.4\n1 0 obj\n<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\nendobj\nstartxref\n0\n%%EOF"u8]
        ];
        foreach (var b in buruk) Assert.False((await kantor.Meja.TerimaPindaiAsync(id, petugas, b, null, Ct)).Berhasil, $"{b.Length} bytes");
        Assert.Null((await kantor.BacaAsync(id)).PindaiId);
    }
}
