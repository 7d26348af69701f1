using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The intake: from "Ajukan sekarang" to the number. Each answer is kept at once; the next question follows from what is still missing.</summary>
public sealed partial class Pengajuan(Pendaftaran pendaftaran)
{
    // What the session remembers: that optional documents were offered, what we guessed was meant, which offered fields were left out.
    const string OpsionalSudah = "opsional", Saran = "saran", Lewat = "lewat";
    static readonly string[] Ya = ["ya", "iya", "y", "kirim", "kirim permohonan", "ajukan", "benar", "betul", "setuju", "ok", "oke", "sudah benar"];
    static readonly string[] TakAdaLagi = ["lanjut", "lanjutkan", "tidak ada", "tidak", "tdk ada", "gak ada", "sudah", "selesai", "cukup", "skip", "lewati", "tetap pakai", "pakai saja", "pakai itu saja"];
    static readonly string[] Mundur = ["kembali", "ulang", "ulangi", "sebelumnya", "mundur", "balik"];
    static readonly string[] Nanti = ["nanti", "nanti dulu", "nanti saja", "nanti aja", "tunda", "tunda dulu", "besok saja", "besok aja", "besok lagi", "lain kali", "istirahat dulu"];
    static readonly string[] Terus = ["lanjut", "lanjutkan", "teruskan", "lanjut lagi", "mau lanjut"];

    /// <summary>Starts an application, unless another one is still being filled in.</summary>
    public async Task MulaiAsync(Obrolan o, string kode, bool ganti, CancellationToken ct)
    {
        if (o.Katalog.CariPaket(kode) is { } paket)
        {
            await MulaiPaketAsync(o, paket, ganti, ct);
            return;
        }
        if (o.Katalog.Cari(kode) is not { } layanan)
        {
            Menu.Utama(o);
            return;
        }
        if (await o.AlurUntukAsync(layanan, ct) is { } alur)
        {
            await alur.MulaiAsync(o, layanan, ct);
            return;
        }
        var lama = await DrafAsync(o, ct);
        if (lama is not null && lama.Paket is null && lama.Butir.Any(b => b.Layanan.Kode == layanan.Kode)) Lanjutkan(o, lama);
        else if (lama is not null && !ganti) o.Jawab(KalimatPengajuan.GantiLayanan(lama, layanan));
        else
        {
            if (lama is not null) Batalkan(o, lama);
            await BuatAsync(o, layanan, ct);
        }
    }

    /// <summary>Goes on with a draft after "Lanjutkan", a greeting, or a pause of days.</summary>
    public static void Lanjutkan(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        var (pertanyaan, dokumen) = AlurPengajuan.Sisa(p, Dilewati(o));
        Tanya(o, p, $"Melanjutkan *{p.Judul()}*.{KalimatPengajuan.Sisa(pertanyaan, dokumen)}\n\n");
    }

    /// <summary>The last draft of this conversation.</summary>
    public static async Task<Permohonan?> DrafAsync(Obrolan o, CancellationToken ct) =>
        await o.PermohonanAsync(ct) is { } p && IniDraf(p) ? p
        : await o.Db.Permohonan.Lengkap().Where(p => p.PercakapanId == o.Percakapan.Id && p.Butir.Any(b => b.Status == StatusButir.Draf)).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);

    public static bool IniDraf(Permohonan p) => p.Butir.Any(b => b.Status == StatusButir.Draf);

    /// <summary>A text while a draft is open.</summary>
    public async Task TeksAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        var teks = Ya.Contains(Pemahaman.Polos(o.Pesan.Teks)) && o.Sesi.Ingatan[Saran] is { } saran ? saran : o.Pesan.Teks;
        o.Ingat(Saran, null);
        var polos = Pemahaman.Polos(teks);
        if (await TerimaTawaranAsync(o, p, polos, ct)) return;
        var langkah = o.Langkah.Nama is Langkah.Ubah or Langkah.Batal ? o.Langkah : AlurPengajuan.Berikut(p, SudahOpsional(o), Dilewati(o));
        if (UbahDenganKata(o, p, teks)) return;
        switch (langkah.Nama)
        {
            case not Langkah.Batal when Mundur.Contains(polos): Kembali(o, p, langkah); break;
            case not Langkah.Batal when Nanti.Contains(polos): Jeda(o, p); break;
            case not Langkah.Opsional when o.Langkah.Nama == Langkah.Jeda && Terus.Contains(polos): Lanjutkan(o, p); break;
            case Langkah.Wakil: await JawabWakilAsync(o, p, langkah.Tentang, teks, ct); break;
            case Langkah.Data when polos is "untuk keluarga" or "untuk warga rt": await UntukAsync(o, p, polos == "untuk keluarga" ? "KELUARGA" : "WARGA", ct); break;
            case Langkah.Jenis or Langkah.Berkas or Langkah.Opsional or Langkah.Ringkasan when PilahUlang(o, p, teks): break;
            case Langkah.Jenis: Tanya(o, p); break;
            case Langkah.Data: await DataAsync(o, p, teks, ct); break;
            case Langkah.Field or Langkah.Baris: await JawabAsync(o, p, langkah.Tentang, teks, ct); break;
            case Langkah.Berkas: o.Ke(langkah); o.Jawab(Sajian.Tulis(KalimatBerkas.BukanTulisan(p.BerkasKurang()))); break;
            case Langkah.Opsional when TakAdaLagi.Contains(polos): TanpaOpsional(o, p); break;
            case Langkah.Ubah when p.Paket is not null && AlurPaket.Cari(p, langkah.Tentang) is not null: await JawabAsync(o, p, langkah.Tentang, teks, ct); break;
            case Langkah.Ubah: Ubah(o, p, langkah.Tentang, teks); break;
            case Langkah.Batal when Ya.Contains(polos) || polos == "batal": Hapus(o, p); break;
            case Langkah.Ringkasan when Ya.Contains(polos): await KirimAsync(o, p, ct); break;
            case Langkah.Ringkasan when polos.StartsWith("ubah", StringComparison.Ordinal): MintaUbah(o, p); break;
            default: Tanya(o, p); break;
        }
    }

    public static void TanpaOpsional(Obrolan o, Permohonan p)
    {
        o.Ingat(OpsionalSudah, "ya");
        Tanya(o, p);
    }

    /// <summary>The citizen has closed the upload page, which offered optional documents too: what is left, or the summary.</summary>
    public static void SesudahTautan(Obrolan o, Permohonan p, string masuk)
    {
        o.Ingat(OpsionalSudah, "ya");
        Tanya(o, p, masuk);
    }

    /// <summary>A photo or PDF for the draft: filed now, answered when no further one follows.</summary>
    public async Task BerkasAsync(Obrolan o, Permohonan p, bool bicara, CancellationToken ct)
    {
        if (MintaTautan.Menolak(o, p))
        {
            if (bicara && !await o.MasihMenyusulAsync(ct)) MintaTautan.TolakFoto(o, p);
            return;
        }
        if (Kumpulan.Terima(o, p) is null)
        {
            if (bicara) Tanya(o, p, "Layanan ini tidak meminta dokumen.\n\n");
            return;
        }
        pendaftaran.Kabarkan(p, o.Db);
        o.Simpan();
        if (bicara) o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
    }

    /// <summary>One answer for all photos of the burst.</summary>
    public void JawabBerkas(Obrolan o, Permohonan p)
    {
        var kurang = p.BerkasKurang().Count;
        var diterima = Kumpulan.Selesaikan(o, p);
        pendaftaran.Kabarkan(p, o.Db);
        if (diterima.Length == 0 && p.BelumDipilah().Count == 0 && kurang > 0)
        {
            o.Ke(new(Langkah.Berkas));
            o.Jawab(Sajian.Tulis(KalimatBerkas.MasihDitunggu(p.BerkasKurang())));
        }
        else Tanya(o, p, diterima, lanjutan: true);
    }

    public static void MintaUbah(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        o.Ke(new(Langkah.Ubah));
        o.Jawab(KalimatPengajuan.PilihYangDiubah(p));
    }

    public static void MintaBatal(Obrolan o, Permohonan p)
    {
        o.Sesi.Untuk(p);
        o.Ke(new(Langkah.Batal));
        o.Jawab(KalimatPengajuan.PastikanBatal(p));
    }

    public void Hapus(Obrolan o, Permohonan p)
    {
        Batalkan(o, p);
        o.Jawab(Sajian.Tombol($"Pengajuan *{p.Judul()}* dibatalkan. Tidak ada yang diproses.", Kalimat.LihatMenu, Kalimat.TanyaPetugas));
    }

    /// <summary>Sends the application; a second tap finds it sent and says its number again.</summary>
    public async Task KirimAsync(Obrolan o, Permohonan p, CancellationToken ct)
    {
        if (!IniDraf(p))
        {
            o.Jawab(await StatusPermohonan.SatuAsync(o, p, ct));
            return;
        }
        if (AlurPengajuan.Berikut(p, opsionalSudah: true, Dilewati(o)).Nama != Langkah.Ringkasan)
        {
            Tanya(o, p, "Masih ada yang kurang.\n\n");
            return;
        }
        if (p.Paket is not null) p.Sebarkan();
        var hasil = await pendaftaran.AjukanAsync(p, Pelaku.Warga, Peran.Warga, o.Db, o.Pada, ct);
        o.Sesi.Untuk(null);
        o.Lupakan();
        if (hasil.Berhasil) await TanyaNomorWargaAsync(p, o.Percakapan.NomorKantor, o.Db, o.Pada, ct);
        var kalender = await o.Db.KalenderAsync(p.UnitKerjaId, ct);
        var tenggat = p.Perkiraan(kalender, o.Pada);
        o.Jawab(hasil.Berhasil ? KalimatPengajuan.Terkirim(p, tenggat is { } t ? kalender.Teks(t, o.Pada) : null, o.Tautan.Lacak(p.Nomor!)) : Sajian.Tulis(hasil.Penolakan!));
    }

    /// <summary>Asks what is missing now, after the words in front. Photos that wait for their answer get it here.</summary>
    public static void Tanya(Obrolan o, Permohonan p, string awalan = "", bool lanjutan = false, bool ubah = false)
    {
        awalan = Kumpulan.Selesaikan(o, p) + awalan;
        awalan += Tawaran(o, p);
        var langkah = AlurPengajuan.Berikut(p, SudahOpsional(o), Dilewati(o));
        o.Ke(langkah);
        IsiPesan isi = langkah.Nama switch
        {
            Langkah.Wakil => Wakil.Tanya(langkah, awalan),
            Langkah.Data => Wakil.MintaData(o, p, awalan),
            Langkah.Field or Langkah.Baris when p.Paket is not null => KalimatPaket.Tanya(p, AlurPaket.Cari(p, langkah.Tentang)!, awalan),
            Langkah.Field => KalimatPengajuan.Tanya(AlurPengajuan.Cari(p, langkah.Tentang)!.Value.Field, awalan),
            Langkah.Jenis => KalimatBerkas.Jenis(p, p.BelumDipilah()[0], awalan),
            Langkah.Berkas => Wakil.DenganPengantar(o, p, lanjutan ? Sajian.Tulis(awalan + KalimatBerkas.Berikutnya(p.BerkasKurang())) : MintaTautan.Sertakan(o, p, awalan, KalimatBerkas.Minta(p.BerkasKurang()))),
            Langkah.Opsional => KalimatBerkas.TawarkanOpsional(p, awalan),
            _ => KalimatPengajuan.Ringkasan(p, awalan)
        };
        o.Jawab(ubah ? Wakil.DenganUbah(isi, p) : isi);
    }

    async Task BuatAsync(Obrolan o, Layanan singkat, CancellationToken ct)
    {
        var layanan = await o.Db.Layanan.SingleAsync(l => l.Id == singkat.Id, ct);
        var p = Permohonan.Mulai(o.Percakapan, layanan, o.Pada);
        await PermohonanBaru.IsiAwalAsync(p, o.Unit, o.Percakapan.KontakId, o.Db, ct);
        o.Db.Permohonan.Add(p);
        var baris = Wakil.BarisTersimpan(o);
        o.Lupakan();
        o.Sesi.Untuk(p);
        pendaftaran.Kabarkan(p, o.Db);
        if (baris is not null) await PakaiBarisAsync(o, p, baris, ct);
        else
        {
            await Wakil.IngatOrangAsync(o, ct);
            Tanya(o, p);
        }
    }

    void Batalkan(Obrolan o, Permohonan p)
    {
        foreach (var b in p.Butir.Where(b => b.Status == StatusButir.Draf)) b.Batalkan(Pelaku.Warga, Peran.Warga, "Dibatalkan warga sebelum dikirim", o.Pada);
        pendaftaran.Kabarkan(p, o.Db);
        o.Sesi.Untuk(null);
        o.Lupakan();
    }

    static string[] Dilewati(Obrolan o) => o.Sesi.Ingatan[Lewat]?.Split(' ') ?? [];

    static bool SudahOpsional(Obrolan o) => o.Sesi.Ingatan[OpsionalSudah] is not null;
}
