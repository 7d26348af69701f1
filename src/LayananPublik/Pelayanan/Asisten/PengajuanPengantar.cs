using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// Introductions by button, and the question to the citizen's own number.
public sealed partial class Pengajuan
{
    const string BukanUntukAnda = "Permintaan itu bukan untuk nomor ini, atau masa jabatan Anda sudah berakhir. Bila keliru, tulis *petugas*.";

    static async Task MintaPengantarAsync(Obrolan o, Permohonan p, string tentang, CancellationToken ct)
    {
        var (nomor, pilihan) = tentang.Split(':') is [var a, var b] ? (a, b) : (tentang, "");
        if (nomor != p.Id.ToString(CultureInfo.InvariantCulture) || p.BerkasKurang().FirstOrDefault(s => s.Dok == PermintaanPengantar.Dok) is not { } syarat)
        {
            Tanya(o, p);
            return;
        }
        var calon = await Wakil.PengantarAsync(o.Db, p, o.Percakapan.NomorKantorId, await JalurAsync(o, p, ct), o.HariIni, ct);
        var terpilih = calon.Find(c => pilihan.Length > 0 ? c.Pengurus.Id.ToString(CultureInfo.InvariantCulture) == pilihan : c.Pengurus.UnitKerjaId == p.UnitKerjaId);
        if (terpilih.Pengurus is { } pengurus) await KirimPermintaanAsync(o, p, syarat, pengurus, terpilih.Percakapan, ct);
        else if (calon.Count == 0)
        {
            o.Ingat(Wakil.Pengantar, null);
            Tanya(o, p, "Ketua RT/RW Anda belum dapat dihubungi lewat WhatsApp kantor. ");
        }
        // RT 003/RW 005 exists in every kelurahan: only the citizen knows which is theirs.
        else o.Jawab(Sajian.Daftar("Anda warga kelurahan atau desa mana? Bila tidak ada di daftar, kirim foto surat pengantarnya.", "Pilih kelurahan",
            [.. calon.Take(10).Select(c => Sajian.Baris($"PGM:{p.Id}:{c.Pengurus.Id}", c.Pengurus.UnitKerja.Nama, $"{c.Pengurus.Sebutan}, {c.Pengurus.Nama}"))]));
    }

    static async Task KirimPermintaanAsync(Obrolan o, Permohonan p, SyaratLayanan syarat, PengurusRt pengurus, Percakapan tujuan, CancellationToken ct)
    {
        if (pengurus.UnitKerjaId != p.UnitKerjaId) PermohonanBaru.Tempatkan(p, pengurus.UnitKerja);
        var minta = PermintaanPengantar.Ajukan(p, pengurus, tujuan, o.Pada);
        o.Db.PermintaanPengantar.Add(minta);
        p.MintaPengantar(syarat.Nama, $"Menunggu persetujuan {pengurus.Sebutan}, {pengurus.Nama}, lewat WhatsApp sejak {o.Jam.Lengkap(o.Pada)}.", o.Pada);
        // The buttons carry its id.
        await o.Db.SaveChangesAsync(ct);
        KirimKePengurus(minta, p, ulang: false, o.Db, o.Pada);
        foreach (var b in p.Butir.Where(b => b.Memerlukan(syarat.Dok))) b.Catat(Pelaku.Warga, o.Pada, "Minta pengantar", $"{pengurus.Sebutan}, {pengurus.Nama}");
        o.Sesi.Untuk(p);
        Tanya(o, p, KalimatWakil.SudahDiminta(pengurus) + "\n\n");
    }

    /// <summary>Said by the system, so that a closed window is opened by the template that asks to open it, not by one about an application of his own.</summary>
    internal static void KirimKePengurus(PermintaanPengantar minta, Permohonan p, bool ulang, LayananDb db, DateTimeOffset pada) =>
        db.PesanKeluar.Add(PesanKeluar.Antrekan(minta.Percakapan, KalimatWakil.MintaPengantar(p, minta.Id, ulang), Pengirim.Sistem, "Asisten", null, pada));

    /// <summary>A tap of the head of an RT or RW, or what he wrote as his reason.</summary>
    async Task JawabPengantarAsync(Obrolan o, string tentang, CancellationToken ct)
    {
        var (id, jawaban) = tentang.Split(':', 2) is [var a, var b] && int.TryParse(a, out var nomor) ? (nomor, b) : (0, "");
        var minta = await o.Db.PermintaanPengantar.Include(m => m.PengurusRt).FirstOrDefaultAsync(m => m.Id == id && m.PercakapanId == o.Percakapan.Id, ct);
        if (o.Langkah.Nama == Langkah.Pengantar) o.Ke(Langkah.Awal);
        if (minta is null || !await BerhakAsync(o, minta.PengurusRt, ct)) o.Jawab(Sajian.Tulis(BukanUntukAnda));
        else if (minta.Status != StatusPengantar.Diminta) o.Jawab(Sajian.Tulis(minta.Status switch
        {
            StatusPengantar.Disetujui => $"Permintaan ini sudah Anda setujui dengan nomor {minta.Nomor}. Terima kasih.",
            StatusPengantar.Ditolak => "Permintaan ini sudah Anda tolak.",
            _ => "Permintaan ini tidak diperlukan lagi. Terima kasih."
        }));
        else if (jawaban == "tidak")
        {
            o.Ke(new(Langkah.Pengantar, id.ToString(CultureInfo.InvariantCulture)));
            o.Jawab(KalimatWakil.TanyaAlasan(id));
        }
        else await PutuskanAsync(o, minta, jawaban, ct);
    }

    /// <summary>The reason that he types instead of choosing one.</summary>
    public async Task<bool> AlasanPengantarAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Langkah.Nama != Langkah.Pengantar || o.Pesan.Teks.Trim().Length == 0) return false;
        await JawabPengantarAsync(o, $"{o.Langkah.Tentang}:{o.Pesan.Teks.Trim()}", ct);
        return true;
    }

    /// <summary>The number is still his, and so is the office of the neighbourhood.</summary>
    static Task<bool> BerhakAsync(Obrolan o, PengurusRt pengurus, CancellationToken ct)
    {
        var (kontak, nomor) = (o.Percakapan.KontakId, pengurus.Nomor);
        return !pengurus.Menjabat(o.HariIni) || nomor is null ? Task.FromResult(false) : o.Db.Set<AliasKontak>().AnyAsync(a => a.KontakId == kontak && a.Jenis == JenisAlias.Telepon && a.Nilai == nomor, ct);
    }

    async Task PutuskanAsync(Obrolan o, PermintaanPengantar minta, string jawaban, CancellationToken ct)
    {
        var p = await o.Db.Permohonan.Lengkap().SingleAsync(x => x.Id == minta.PermohonanId, ct);
        var berkas = p.BerkasSah(PermintaanPengantar.Dok).LastOrDefault();
        if (p.Butir.All(b => b.IsianTerkunci) || berkas is { MenungguCatatan: false } || !minta.PengurusRt.Mengantar(p.Isian["rt"], p.Isian["rw"]))
        {
            minta.Gugurkan(o.Pada);
            o.Jawab(Sajian.Tulis("Permintaan ini tidak diperlukan lagi: suratnya sudah diterima, datanya berubah, atau permohonannya berakhir. Terima kasih."));
        }
        else if (jawaban == "ya") await SetujuiPengantarAsync(o, minta, p, berkas, ct);
        else TolakPengantar(o, minta, p, berkas, int.TryParse(jawaban, out var i) && i >= 1 && i <= KalimatWakil.AlasanTolak.Length ? KalimatWakil.AlasanTolak[i - 1] : jawaban);
        pendaftaran.Kabarkan(p, o.Db);
    }

    async Task SetujuiPengantarAsync(Obrolan o, PermintaanPengantar minta, Permohonan p, Berkas? berkas, CancellationToken ct)
    {
        var (pengurus, tanggal) = (minta.PengurusRt, o.HariIni);
        var urut = await NomorUrut.BerikutAsync(o.Db, $"pengantar/{pengurus.UnitKerjaId}/{pengurus.Rw}/{pengurus.Rt}/{tanggal.Year}", ct);
        var nomor = $"{urut:000}/{(pengurus.Jabatan == JabatanRt.KetuaRw ? "" : $"RT{pengurus.Rt}-")}RW{pengurus.Rw}/WA/{tanggal.Year}";
        minta.Setujui(nomor, o.Pada);
        berkas ??= p.MintaPengantar("Surat pengantar RT/RW", "", o.Pada);
        berkas.Catatkan(KalimatWakil.Catatan(p, pengurus, nomor, o.Jam.Lengkap(o.Pada)), o.Db.Segel!);
        p.IsiField("pengantar_nomor", nomor);
        p.IsiField("pengantar_tanggal", tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var b in p.Butir.Where(b => b.Memerlukan(PermintaanPengantar.Dok))) b.Catat(new(null, pengurus.Sebutan), o.Pada, "Setujui pengantar", $"{berkas.Catatan} Sidik {berkas.CatatanSidik![..16]}.");
        o.Jawab(Sajian.Tulis($"Terima kasih. Pengantar untuk *{p.NamaPemohon}* tercatat dengan nomor *{nomor}*."));
        if (p.PercakapanId != minta.PercakapanId) Berita.Kirim(p, Sajian.Tulis($"{pengurus.Sebutan} sudah menyetujui pengantar *{p.Butir[0].Layanan.Nama}* untuk {p.NamaPemohon}. Surat pengantar tidak perlu difoto lagi."), o.Db, o.Pada);
        if (Perbaikan.Menunggu(p) && p.BerkasDiminta().Count == 0) await pendaftaran.LengkapiAsync(p, Pelaku.Warga, Kepegawaian.Peran.Warga, o.Db, o.Pada, ct);
    }

    static void TolakPengantar(Obrolan o, PermintaanPengantar minta, Permohonan p, Berkas? berkas, string alasan)
    {
        minta.Tolak(alasan, o.Pada);
        berkas?.TakTerpakai(Riwayat.Muat($"{minta.PengurusRt.Sebutan}: {(alasan.Length > 300 ? alasan[..300] : alasan)}"), o.Pada);
        foreach (var b in p.Butir.Where(b => b.Memerlukan(PermintaanPengantar.Dok))) b.Catat(new(null, minta.PengurusRt.Sebutan), o.Pada, "Tolak pengantar", alasan);
        o.Jawab(Sajian.Tulis("Baik, sudah kami sampaikan kepada warga. Terima kasih."));
        if (p.PercakapanId != minta.PercakapanId) Berita.Kirim(p, Sajian.Tombol(
            $"{minta.PengurusRt.Sebutan} belum dapat mengantar *{p.Butir[0].Layanan.Nama}* untuk {p.NamaPemohon}.\nAlasan: {(alasan.Length > 300 ? alasan[..300] : alasan)}\n\nHubungi beliau, lalu kirim foto surat pengantarnya di sini.", Kalimat.TanyaPetugas), o.Db, o.Pada, segera: true);
    }

    /// <summary>After sending: the citizen's own number is asked whether it is the citizen's, and wants the news.</summary>
    internal static async Task TanyaNomorWargaAsync(Permohonan p, NomorKantor nomorKantor, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (p.Perwakilan is not { Kabar: TujuanKabar.Warga or TujuanKabar.Keduanya, NomorWarga: { } nomor }) return;
        var kontak = await PengenalKontak.CariAsync(db, JenisAlias.Telepon, nomor, ct);
        if (kontak is null) db.Kontak.Add(kontak = Kontak.Kenali(nomor, null, null, pada));
        if (kontak.Diragukan || kontak.Id != 0 && kontak.Id == p.PelaporId) return;
        var percakapan = await PengenalKontak.BukaAsync(db, nomorKantor, kontak, pada, ct);
        db.PesanKeluar.Add(PesanKeluar.Antrekan(percakapan, KalimatWakil.PastikanNomor(p), Pengirim.Sistem, "Asisten", null, pada));
    }

    /// <summary>Only from the number that was named, once, and never for an application that names another.</summary>
    static async Task PastikanNomorAsync(Obrolan o, string tentang, CancellationToken ct)
    {
        var (id, jawaban) = tentang.Split(':') is [var a, var b] && int.TryParse(a, out var nomor) ? (nomor, b) : (0, "");
        var p = await o.Db.Permohonan.Lengkap().FirstOrDefaultAsync(x => x.Id == id, ct);
        if (p?.Perwakilan is not { NomorWarga: { } milik, Kabar: not null } w || !await o.Db.Set<AliasKontak>().AnyAsync(x => x.KontakId == o.Percakapan.KontakId && x.Jenis == JenisAlias.Telepon && x.Nilai == milik, ct))
        {
            o.Jawab(Sajian.Tulis("Pertanyaan itu sudah tidak berlaku. Terima kasih."));
            return;
        }
        var ya = jawaban == "ya";
        if (ya) p.SambungkanWarga(o.Percakapan);
        else p.Wakilkan(w with { Kabar = TujuanKabar.Pelapor, NomorWarga = null });
        foreach (var x in p.Butir) x.Catat(Pelaku.Warga, o.Pada, ya ? "Nomor warga dipastikan" : "Nomor warga disangkal", null);
        if (!ya) o.Percakapan.MintaPetugas(o.Pada, $"Menyangkal nomor warga pada {p.Nomor}");
        o.Jawab(Sajian.Tulis(ya ? $"Terima kasih. Kabar *{p.Butir[0].Layanan.Nama}* ({p.Nomor}) kami kirim di sini." : "Terima kasih, nomor ini kami lepas dari permohonan itu. Tidak ada kabarnya yang dikirim ke sini."));
    }
}
