using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pelayanan;

sealed class LayananConfig : IEntityTypeConfiguration<Layanan>
{
    public void Configure(EntityTypeBuilder<Layanan> e)
    {
        e.Property(x => x.Kode).HasMaxLength(40);
        e.Property(x => x.Nama).HasMaxLength(160);
        e.Property(x => x.JudulWa).HasMaxLength(24);
        e.Property(x => x.DeskripsiWa).HasMaxLength(72);
        e.Property(x => x.Kategori).HasMaxLength(20);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Catatan).HasMaxLength(Layanan.PanjangCatatan);
        e.Property(x => x.Rincian).SebagaiJson();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Kode, x.VersiLayanan }).IsUnique();
    }
}

sealed class PermohonanConfig : IEntityTypeConfiguration<Permohonan>
{
    public void Configure(EntityTypeBuilder<Permohonan> e)
    {
        e.Property(x => x.Nomor).HasMaxLength(32);
        e.Property(x => x.NamaPemohon).HasMaxLength(120);
        e.Property(x => x.Cari).HasMaxLength(160);
        e.Property(x => x.KodeLacak).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pelapor).WithMany().HasForeignKey(x => x.PelaporId).OnDelete(DeleteBehavior.Restrict);
        e.Property(x => x.Perwakilan!).SebagaiJson();
        e.Ignore(x => x.PenerimaKabar);
        e.HasOne(x => x.PercakapanWarga).WithMany().HasForeignKey(x => x.PercakapanWargaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Paket).WithMany().HasForeignKey(x => x.PaketId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pemohon).WithMany().HasForeignKey(x => x.PemohonId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Nomor).IsUnique();
        e.HasIndex(x => x.PercakapanId);
        e.HasIndex(x => new { x.UnitKerjaId, x.TanggalAju });
    }
}

sealed class ButirConfig : IEntityTypeConfiguration<Butir>
{
    public void Configure(EntityTypeBuilder<Butir> e)
    {
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.IsianTerkunci);
        e.Ignore(x => x.SemuaIsian);
        e.Ignore(x => x.Ditunggu);
        e.Ignore(x => x.TakMungkin);
        e.Property(x => x.Kunci).HasMaxLength(40);
        e.HasOne(x => x.Permohonan).WithMany(x => x.Butir).HasForeignKey(x => x.PermohonanId);
        e.HasOne(x => x.Layanan).WithMany().HasForeignKey(x => x.LayananId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Petugas).WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.ButirId);
        e.HasIndex(x => new { x.Status, x.Tenggat });
        e.HasIndex(x => new { x.UnitKerjaId, x.Status });
        e.HasIndex(x => x.BelumDiukur).HasFilter("[BelumDiukur] IS NOT NULL");
    }
}

sealed class RiwayatButirConfig : IEntityTypeConfiguration<RiwayatButir>
{
    public void Configure(EntityTypeBuilder<RiwayatButir> e) => RiwayatConfig.Isi(e);
}

sealed class BerkasConfig : IEntityTypeConfiguration<Berkas>
{
    public void Configure(EntityTypeBuilder<Berkas> e)
    {
        e.Property(x => x.Dok).HasMaxLength(40);
        e.Property(x => x.Nama).HasMaxLength(160);
        e.Property(x => x.Alasan).HasMaxLength(Berkas.PanjangAlasan);
        e.Property(x => x.Mutu).HasMaxLength(Berkas.PanjangMutu);
        e.Property(x => x.DiputusOleh).HasMaxLength(120);
        e.Property(x => x.Catatan).HasMaxLength(Berkas.PanjangAlasan);
        e.Property(x => x.CatatanSidik).HasMaxLength(64);
        e.Property(x => x.Asal).HasMaxLength(Berkas.PanjangAsal);
        e.Ignore(x => x.MenungguCatatan);
        e.HasMany(x => x.Cocok).WithOne().HasForeignKey(x => x.BerkasId);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Permohonan).WithMany(x => x.Berkas).HasForeignKey(x => x.PermohonanId);
        e.HasOne(x => x.Lampiran).WithMany().HasForeignKey(x => x.LampiranId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CocokIsianConfig : IEntityTypeConfiguration<CocokIsian>
{
    public void Configure(EntityTypeBuilder<CocokIsian> e)
    {
        e.Property(x => x.Field).HasMaxLength(CocokIsian.PanjangField);
        e.Property(x => x.Alasan).HasMaxLength(CocokIsian.PanjangAlasan);
        e.Property(x => x.NilaiSidik).HasMaxLength(64);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasIndex(x => new { x.BerkasId, x.Field }).IsUnique();
    }
}

sealed class BerkasButirConfig : IEntityTypeConfiguration<BerkasButir>
{
    public void Configure(EntityTypeBuilder<BerkasButir> e)
    {
        e.HasKey(x => new { x.BerkasId, x.ButirId });
        e.HasOne(x => x.Berkas).WithMany(x => x.Butir).HasForeignKey(x => x.BerkasId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Butir).WithMany().HasForeignKey(x => x.ButirId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class SesiAsistenConfig : IEntityTypeConfiguration<SesiAsisten>
{
    public void Configure(EntityTypeBuilder<SesiAsisten> e)
    {
        e.HasKey(x => x.PercakapanId);
        e.Property(x => x.PercakapanId).ValueGeneratedNever();
        e.Property(x => x.Langkah).HasMaxLength(80);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasIndex(x => x.JawabPada);
        e.HasOne<KotakMasuk.Percakapan>().WithOne().HasForeignKey<SesiAsisten>(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Permohonan).WithMany().HasForeignKey(x => x.PermohonanId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PemberitahuanPrivasiConfig : IEntityTypeConfiguration<PemberitahuanPrivasi>
{
    public void Configure(EntityTypeBuilder<PemberitahuanPrivasi> e)
    {
        e.HasKey(x => new { x.KontakId, x.UnitKerjaId, x.VersiTeks });
        e.HasOne(x => x.Kontak).WithMany().HasForeignKey(x => x.KontakId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Kantor.UnitKerja>().WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class AturanUnitConfig : IEntityTypeConfiguration<AturanUnit>
{
    public void Configure(EntityTypeBuilder<AturanUnit> e)
    {
        e.HasKey(x => x.UnitKerjaId);
        e.Property(x => x.UnitKerjaId).ValueGeneratedNever();
        e.Property(x => x.Isi).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class TautanUnggahConfig : IEntityTypeConfiguration<TautanUnggah>
{
    public void Configure(EntityTypeBuilder<TautanUnggah> e)
    {
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.Property(x => x.SidikPeramban).HasMaxLength(64);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Permohonan).WithMany().HasForeignKey(x => x.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Sidik).IsUnique();
        e.HasIndex(x => x.Sampai);
    }
}
