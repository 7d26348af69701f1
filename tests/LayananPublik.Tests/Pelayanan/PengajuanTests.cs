using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class PengajuanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    static int Urut(Permohonan p) => int.Parse(p.Nomor![^6..], System.Globalization.CultureInfo.InvariantCulture);

    static string Satu(IReadOnlyList<IsiPesan> jawaban) => Assert.Single(jawaban).Teks;

    [Fact]
    public async Task An_SKTM_from_greeting_to_number_costs_at_most_twelve_messages()
    {
        await o.TeksAsync("halo");
        await o.PilihAsync("KAT:SURAT");
        await o.PilihAsync("L:SKTM");
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini # 12 Mei 1990 # 3/5");
        await o.PilihAsync("PIL:jenis:1");
        foreach (var _ in Enumerable.Range(0, 3)) Assert.Contains("Berikutnya", Satu(await o.FotoAsync()), StringComparison.Ordinal);
        Assert.Contains("Dokumen wajib sudah lengkap", Satu(await o.FotoAsync()), StringComparison.Ordinal);
        var p = await o.PermohonanAsync();
        var ringkasan = Assert.IsType<Tombol>(Assert.Single(await o.PilihAsync($"LANJUT:{p.Id}")));
        Assert.Contains("Nama: Sari Anggraini\nTanggal lahir: 12 Mei 1990\nRT/RW: 003/005\nUntuk keperluan: Pendidikan/beasiswa", ringkasan.Teks, StringComparison.Ordinal);
        Assert.Equal(["Kirim permohonan", "Ubah data", "Batal"], ringkasan.Pilihan.Select(x => x.Judul));
        Assert.Matches(@"\*PMH-2026-0000\d\d\*", Satu(await o.PilihAsync($"KIRIM:{p.Id}")));
        Assert.InRange(await o.JumlahJawabanAsync(), 1, 12);
        p = await o.PermohonanAsync();
        Assert.Equal((StatusButir.Diajukan, "Sari Anggraini"), (p.Butir[0].Status, p.NamaPemohon));
        Assert.StartsWith("62812", p.Isian["no_hp"], StringComparison.Ordinal);
        Assert.Equal(["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"], p.Berkas.Select(b => b.Dok));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), p.Butir[0].Tenggat);
    }

    [Fact]
    public async Task A_second_tap_on_send_says_the_same_number_again()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains(p.Nomor!, Satu(await o.PilihAsync($"KIRIM:{p.Id}")), StringComparison.Ordinal);
        Assert.Equal(p.Nomor, (await o.PermohonanAsync()).Nomor);
        Assert.Equal(Urut(p) + 1, Urut(await o.AjukanAsync("SKTM", "2")));
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_explained_and_the_rest_is_kept()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        var jawab = Satu(await o.TeksAsync("Sari Anggraini#31 Juni 1990#003/005"));
        Assert.Contains("Juni hanya sampai tanggal 30", jawab, StringComparison.Ordinal);
        Assert.Contains("Nama: *Sari Anggraini*", jawab, StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync("30 juni 1990")), StringComparison.Ordinal);
        var i = (await o.PermohonanAsync()).Isian;
        Assert.Equal(("Sari Anggraini", "1990-06-30", "003", "005"), (i["nama"], i["tanggal_lahir"], i["rt"], i["rw"]));
    }

    [Fact]
    public async Task A_guessed_date_may_be_answered_by_yes()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.EndsWith("Maksudnya 30 Juni 1990?", Satu(await o.TeksAsync("Sari Anggraini#31 Juni 1990#003/005")), StringComparison.Ordinal);
        Assert.Contains("Tanggal lahir: *30 Juni 1990*", Satu(await o.TeksAsync("ya")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_missing_is_asked_again()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        var jawab = Satu(await o.TeksAsync("Sari Anggraini"));
        Assert.Contains("Tanggal lahir belum ada", jawab, StringComparison.Ordinal);
        Assert.DoesNotContain("Nama belum ada", jawab, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanggal lahir belum ada", Satu(await o.TeksAsync("12-05-1990")), StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync("rt 3 rw 5")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_where_a_photo_is_due_loses_nothing()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.TeksAsync("pendidikan");
        Assert.Contains("foto atau PDF, bukan tulisan", Satu(await o.TeksAsync("sebentar ya difoto dulu")), StringComparison.Ordinal);
        Assert.Contains("Diterima: *Surat pengantar RT/RW*", Satu(await o.FotoAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caption_names_the_document_whatever_the_order()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.TeksAsync("1");
        Assert.Contains("Diterima: *Kartu Keluarga (KK)*", Satu(await o.FotoAsync("ini kk saya")), StringComparison.Ordinal);
        Assert.Contains("Diterima: *Foto rumah", Satu(await o.FotoAsync("rumah")), StringComparison.Ordinal);
        Assert.Contains("Diterima: *Surat pengantar RT/RW*", Satu(await o.FotoAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_opens_its_requirement_again()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.TeksAsync("1");
        var jawaban = await o.FotoAsync(tolak: "Berkas itu sebuah program.");
        Assert.Contains("masih kami tunggu: *Surat pengantar RT/RW*", jawaban[^1].Teks, StringComparison.Ordinal);
        Assert.Contains("Diterima: *Surat pengantar RT/RW*", Satu(await o.FotoAsync()), StringComparison.Ordinal);
        Assert.Equal([Putusan.Diganti, Putusan.Belum], (await o.PermohonanAsync()).Berkas.Select(b => b.Putusan));
    }

    [Fact]
    public async Task Days_later_any_message_goes_on_where_it_stopped()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        o.Jam.Kini += TimeSpan.FromDays(3);
        Assert.StartsWith("Melanjutkan *Surat Keterangan Tidak Mampu*", Satu(await o.TeksAsync("halo")), StringComparison.Ordinal);
        Assert.Contains("Sekarang kirim foto", Satu(await o.TeksAsync("3")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_keeps_the_draft_and_offers_to_go_on()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        var tawaran = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("menu")));
        Assert.Equal(["Lanjutkan", "Lihat layanan", "Batalkan"], tawaran.Pilihan.Select(p => p.Judul));
        Assert.IsType<Daftar>(Assert.Single(await o.PilihAsync("MENU")));
        Assert.Contains("Untuk keperluan", Satu(await o.PilihAsync(tawaran.Pilihan[0].Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_another_service_keeps_the_draft_and_starting_it_asks_first()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.Contains("*Surat Keterangan Usaha*", Satu(await o.TeksAsync("#28")), StringComparison.Ordinal);
        var tanya = Assert.IsType<Tombol>(Assert.Single(await o.PilihAsync("AJUKAN:SKU")));
        Assert.Equal(["Lanjutkan", "Ganti"], tanya.Pilihan.Select(p => p.Judul));
        await o.PilihAsync("GANTI:SKU");
        var status = await o.BacaAsync(db => db.Butir.Where(b => b.Permohonan.PercakapanId == o.PercakapanId).OrderBy(b => b.Id).Select(b => new { b.Layanan.Kode, b.Status }).ToListAsync());
        Assert.Equal([("SKTM", StatusButir.Dibatalkan), ("SKU", StatusButir.Draf)], status.Select(s => (s.Kode, s.Status)));
    }

    [Fact]
    public async Task While_the_menu_is_open_a_number_chooses_from_it_and_the_draft_waits()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.PilihAsync("MENU");
        Assert.Contains("21. SKTM", Satu(await o.TeksAsync("4")), StringComparison.Ordinal);
        Assert.Contains("*Surat pengantar SKCK*", Satu(await o.TeksAsync("25")), StringComparison.Ordinal);
        Assert.Contains("Sekarang kirim foto", Satu(await o.TeksAsync("pendidikan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_capitals_gets_them()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("Nama: *Dewi Lestari*", Satu(await o.TeksAsync("dewi lestari, 1 jan 1999, rt 1 rw 2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_asks_once_and_ends_the_draft()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("Batalkan pengajuan", Satu(await o.TeksAsync("batal")), StringComparison.Ordinal);
        Assert.Contains("dibatalkan", Satu(await o.TeksAsync("ya")), StringComparison.Ordinal);
        Assert.Equal(StatusButir.Dibatalkan, (await o.PermohonanAsync()).Butir[0].Status);
        Assert.Contains("Tidak ada pengajuan", Satu(await o.TeksAsync("batal")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_and_a_document_can_be_corrected_before_sending()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.TeksAsync("1");
        foreach (var _ in Enumerable.Range(0, 4)) await o.FotoAsync();
        var id = (await o.PermohonanAsync()).Id;
        await o.PilihAsync($"LANJUT:{id}");
        Assert.Contains("1. Nama: Sari Anggraini", Satu(await o.PilihAsync($"UBAH:{id}")), StringComparison.Ordinal);
        await o.TeksAsync("1");
        Assert.Contains("Nama: Siti Aminah", Satu(await o.TeksAsync("Siti Aminah")), StringComparison.Ordinal);
        await o.PilihAsync($"UBAH:{id}");
        Assert.Contains("Untuk keperluan", Satu(await o.TeksAsync("4")), StringComparison.Ordinal);
        Assert.Contains("Untuk keperluan: Bantuan sosial", Satu(await o.TeksAsync("4")), StringComparison.Ordinal);
        await o.PilihAsync($"UBAH:{id}");
        Assert.Contains("*KTP-el pemohon*", Satu(await o.TeksAsync("6")), StringComparison.Ordinal);
        Assert.Contains("Periksa sekali lagi", Satu(await o.FotoAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_choice_is_explained_and_asked_again()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        var lagi = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("9")));
        Assert.Contains("Pilih salah satu", lagi.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kelurahan_written_behind_the_line_takes_the_application()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005#Kelurahan Sukamaju");
        var unit = await o.BacaAsync(db => db.Permohonan.Where(p => p.PercakapanId == o.PercakapanId).Select(p => p.UnitKerja.Nama).SingleAsync());
        Assert.Equal("Kelurahan Sukamaju", unit);
    }

    [Theory]
    [InlineData("ADUAN", "Lampu jalan di Gang Melati padam sejak hari Senin", "Gang Melati RT 003", "1")]
    [InlineData("SKTT-OA", "John Smith", "X1234567", "ITAS-1", "31-12-2027", "Jalan Kenanga 1", "tidak")]
    public async Task Services_without_the_opening_line_ask_their_own_fields(string kode, params string[] jawaban)
    {
        await o.PilihAsync($"AJUKAN:{kode}");
        foreach (var j in jawaban) await o.TeksAsync(j);
        while ((await o.LangkahAsync()).StartsWith("berkas", StringComparison.Ordinal)) await o.FotoAsync();
        if (await o.LangkahAsync() == "opsional") await o.TeksAsync("lanjut");
        Assert.Equal("ringkasan", await o.LangkahAsync());
        await o.TeksAsync("ya");
        Assert.StartsWith("PMH-2026-", (await o.PermohonanAsync()).Nomor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_shows_only_this_citizens_applications()
    {
        var p = await o.AjukanAsync("SKTM", "1");
        Assert.Contains($"*{p.Nomor}*\nSurat Keterangan Tidak Mampu: sudah masuk", Satu(await o.TeksAsync("status")), StringComparison.Ordinal);
        Assert.Contains("menunggu diperiksa", Satu(await o.TeksAsync($"pmh 2026 {Urut(p)}")), StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", Satu(await new ObrolanUji(kantor).TeksAsync(p.Nomor!)), StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", Satu(await o.TeksAsync("PMH-2026-000777")), StringComparison.Ordinal);
    }
}
