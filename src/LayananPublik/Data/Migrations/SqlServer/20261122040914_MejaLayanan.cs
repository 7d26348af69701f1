using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MejaLayanan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "BelumDiukur",
                table: "Butir",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HitungUlang",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Tahap = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    SampaiButir = table.Column<int>(type: "int", nullable: false),
                    Bulan = table.Column<DateOnly>(type: "date", nullable: true),
                    DimintaPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DimintaOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HitungUlang", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ringkasan",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Satuan = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    Dimensi = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Kunci = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Masuk = table.Column<int>(type: "int", nullable: false),
                    Selesai = table.Column<int>(type: "int", nullable: false),
                    Tepat = table.Column<int>(type: "int", nullable: false),
                    LewatJanji = table.Column<int>(type: "int", nullable: false),
                    TanpaHasil = table.Column<int>(type: "int", nullable: false),
                    Dikerjakan = table.Column<int>(type: "int", nullable: false),
                    MenungguWarga = table.Column<int>(type: "int", nullable: false),
                    MenungguDokumen = table.Column<int>(type: "int", nullable: false),
                    Lama = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Jawab = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ringkasan", x => new { x.UnitKerjaId, x.Satuan, x.Dimensi, x.Mulai, x.Kunci });
                    table.ForeignKey(
                        name: "FK_Ringkasan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UkuranButir",
                columns: table => new
                {
                    ButirId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Layanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Keadaan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    MasukPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HariMasuk = table.Column<DateOnly>(type: "date", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HariSelesai = table.Column<DateOnly>(type: "date", nullable: true),
                    Tenggat = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tepat = table.Column<bool>(type: "bit", nullable: true),
                    Menit = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UkuranButir", x => x.ButirId);
                    table.ForeignKey(
                        name: "FK_UkuranButir_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UkuranButir_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaktuJawab",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Sejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Hari = table.Column<DateOnly>(type: "date", nullable: true),
                    Menit = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaktuJawab", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaktuJawab_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WaktuJawab_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Butir_BelumDiukur",
                table: "Butir",
                column: "BelumDiukur",
                filter: "[BelumDiukur] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ringkasan_Satuan_Mulai",
                table: "Ringkasan",
                columns: new[] { "Satuan", "Mulai" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_HariMasuk_UnitKerjaId_Keadaan_Layanan_PetugasId",
                table: "UkuranButir",
                columns: new[] { "HariMasuk", "UnitKerjaId", "Keadaan", "Layanan", "PetugasId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_HariSelesai_UnitKerjaId_Keadaan_Tepat_Layanan_PetugasId",
                table: "UkuranButir",
                columns: new[] { "HariSelesai", "UnitKerjaId", "Keadaan", "Tepat", "Layanan", "PetugasId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_Keadaan_Tenggat_UnitKerjaId",
                table: "UkuranButir",
                columns: new[] { "Keadaan", "Tenggat", "UnitKerjaId" });

            migrationBuilder.CreateIndex(
                name: "IX_UkuranButir_UnitKerjaId",
                table: "UkuranButir",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_Hari_UnitKerjaId",
                table: "WaktuJawab",
                columns: new[] { "Hari", "UnitKerjaId" });

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_PercakapanId",
                table: "WaktuJawab",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_WaktuJawab_UnitKerjaId",
                table: "WaktuJawab",
                column: "UnitKerjaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HitungUlang");

            migrationBuilder.DropTable(
                name: "Ringkasan");

            migrationBuilder.DropTable(
                name: "UkuranButir");

            migrationBuilder.DropTable(
                name: "WaktuJawab");

            migrationBuilder.DropIndex(
                name: "IX_Butir_BelumDiukur",
                table: "Butir");

            migrationBuilder.DropColumn(
                name: "BelumDiukur",
                table: "Butir");
        }
    }
}
